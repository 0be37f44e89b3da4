package org.parley.rest.api;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// Whether an address leads out of this network. A server that calls addresses people give it could
/// be sent to its own neighbours, which trust it.
///
/// Java remembers what a name stands for for some seconds, so the name that was looked up here is
/// not looked up again, with another answer, when it is called right after.
final class PublicAddress {

  private PublicAddress() {}

  /// @param anywhere whether addresses of this network, and plain HTTP, are let through too
  static boolean isFine(URI address, boolean anywhere) {
    var host = address.getHost();
    if (host == null || address.getUserInfo() != null || address.getFragment() != null)
      return false;
    if (anywhere) return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!"https".equals(address.getScheme())) return false;
    try {
      var all = InetAddress.getAllByName(host);
      for (var one : all) if (!isPublic(one)) return false;
      return all.length > 0;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) return false;
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
  }

  private static boolean isPublicV4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean carrier = first == 100 && (second & 0xC0) == 64;
    boolean tests = first == 198 && (second & 0xFE) == 18;
    boolean protocols = first == 192 && second == 0;
    return first != 0 && first < 224 && !carrier && !tests && !protocols;
  }

  /// Only what is given out for the world; none that stands for an address of the older kind.
  private static boolean isPublicV6(byte[] bytes) {
    boolean global = (bytes[0] & 0xE0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xFE) == 0;
    return global && !sixToFour && !special;
  }
}
