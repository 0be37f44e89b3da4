package org.parley.panel;

/// How many positions have been filed, of how many that are waited for: one of each panelist who
/// sits at the table or, where roles state positions, one of each role somebody sits for.
public record Filings(int filed, int due) {}
