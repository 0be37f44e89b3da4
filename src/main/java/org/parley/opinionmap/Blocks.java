package org.parley.opinionmap;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Rows cut into blocks that depend on their number alone.
///
/// Each block is summed by one thread in order, and the sums of the blocks are added in order, so
/// that a result is the same bit for bit on one core and on sixty-four.
record Blocks(int rows, int count) {
  private static final int SMALLEST = 256;
  private static final int MOST = 64;

  static Blocks of(int rows) {
    return new Blocks(rows, Math.clamp(rows / SMALLEST, 1, MOST));
  }

  int from(int block) {
    return (int) ((long) rows * block / count);
  }

  int to(int block) {
    return from(block + 1);
  }

  void forEach(IntConsumer task) {
    if (count == 1) {
      task.accept(0);
    } else {
      IntStream.range(0, count).parallel().forEach(task);
    }
  }
}
