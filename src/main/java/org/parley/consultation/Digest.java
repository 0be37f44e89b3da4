package org.parley.consultation;

/// What vouches for the votes up to a moment.
///
/// @param rows how many votes had been cast, changes included
/// @param hash SHA-256 over them in their order, in hexadecimal digits
public record Digest(long rows, String hash) {}
