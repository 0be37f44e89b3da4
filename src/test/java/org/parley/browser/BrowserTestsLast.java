package org.parley.browser;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/// What breaks shows itself soon: tests named `…BrowserIT` take longest and run last.
public final class BrowserTestsLast implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(Comparator.comparing(BrowserTestsLast::needsBrowser));
  }

  private static boolean needsBrowser(ClassDescriptor tests) {
    return tests.getTestClass().getSimpleName().endsWith("BrowserIT");
  }
}
