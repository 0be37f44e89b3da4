package org.parley.opinionmap;

/// On which side of a statement people stand together.
public enum Side {
  AGREE,
  DISAGREE
}
