package org.parley.panel;

/// How the floor is given in a panel. Anybody can read it; nobody is cut off by it.
///
/// @param balanced whether those go first whose role has spoken least; else who asked first
/// @param speechSeconds how long a speech may take, 0 for as long as it takes
/// @param roleMinutes how long a role may speak in all, 0 for as long as it takes
public record FloorTerms(boolean balanced, int speechSeconds, int roleMinutes) {

  public static final FloorTerms USUAL = new FloorTerms(true, 180, 0);

  public static final int MOST_SECONDS = 3_600;
  public static final int MOST_MINUTES = 1_440;
}
