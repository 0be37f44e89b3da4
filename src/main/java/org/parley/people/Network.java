package org.parley.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// Where somebody asks from.
public final class Network {

  private static final int HALF_AN_IPV6_ADDRESS = 8;

  private Network() {}

  /// What stands for all addresses that one line has: people get whole networks of the new
  /// addresses, and may take another one for each thing they ask.
  public static String of(String address) {
    if (address.indexOf(':') < 0) return address;
    try {
      return HexFormat.of()
          .formatHex(InetAddress.getByName(address).getAddress(), 0, HALF_AN_IPV6_ADDRESS);
    } catch (UnknownHostException | IndexOutOfBoundsException e) {
      return address;
    }
  }
}
