package org.parley;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Java of its own with the classes of the tests, to be killed.
public final class OtherProcess {

  private OtherProcess() {}

  /// @param main whose `main` it runs
  public static ProcessBuilder running(Class<?> main, String... arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It does not live long enough for better machine code.
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }
}
