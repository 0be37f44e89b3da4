package org.parley.cli;

/// A file that cannot be used: which, where in it (0 for the whole), and why.
final class BadFile extends Exception {
  private static final long serialVersionUID = 1;

  BadFile(String file, long line, String reason) {
    super(line > 0 ? file + ":" + line + ": " + reason : file + ": " + reason);
  }
}
