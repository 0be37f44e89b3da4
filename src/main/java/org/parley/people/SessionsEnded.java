package org.parley.people;

/// All sessions of an account have to end, wherever they are, but the one that asks for it.
public record SessionsEnded(Account.Id account) {}
