package org.parley.transcript;

import java.util.List;

/// What a sealed box holds, for those who count it.
///
/// @param slips in an order that says nothing of voters or times
/// @param receipts a code for each slip, in the order of the codes
/// @param content changes whenever a slip is put in
public record OpenedBox(List<String> slips, List<String> receipts, Hash content) {
  public OpenedBox {
    slips = List.copyOf(slips);
    receipts = List.copyOf(receipts);
  }

  /// Says nothing of the slips, wherever it may be printed.
  @Override
  public String toString() {
    return "an opened box of " + slips.size() + " slips";
  }
}
