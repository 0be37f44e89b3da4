package org.parley.people;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/// Many who try something at the same time.
public final class AtOnce {

  private AtOnce() {}

  /// @param isRefused tries, and says whether the try was refused unlooked at
  /// @return how many were
  public static int refused(int many, IntPredicate isRefused) {
    var all = new CountDownLatch(many);
    var tries = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < many; i++) {
        int number = i;
        tries.add(
            threads.submit(
                () -> {
                  all.countDown();
                  all.await();
                  return isRefused.test(number);
                }));
      }
      int refused = 0;
      for (var tried : tries) if (tried.get()) refused++;
      return refused;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
