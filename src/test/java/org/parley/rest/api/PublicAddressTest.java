package org.parley.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001::1"
      })
  void nothing_within_reaches_out(String address) throws Exception {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
  void the_world_is_reached(String address) throws Exception {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void only_https_without_names_and_marks() {
    assertThat(PublicAddress.isFine(URI.create("http://8.8.8.8/x"), false)).isFalse();
    assertThat(PublicAddress.isFine(URI.create("https://8.8.8.8/x"), false)).isTrue();
    assertThat(PublicAddress.isFine(URI.create("https://a@8.8.8.8/x"), false)).isFalse();
    assertThat(PublicAddress.isFine(URI.create("https://localhost/x"), false)).isFalse();
    assertThat(PublicAddress.isFine(URI.create("file:///etc/passwd"), true)).isFalse();
  }
}
