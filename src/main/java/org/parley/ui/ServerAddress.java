package org.parley.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The addresses of this server as people outside reach it, for links that are sent or typed.
public final class ServerAddress {

  private ServerAddress() {}

  /// An address as it is told and typed, without what comes before the server's name.
  public static String spoken(String address) {
    return address.replaceFirst("^https?://", "");
  }

  /// @param path as [Routes] has it
  public static String of(String path) {
    var request = VaadinServletRequest.getCurrent();
    if (request == null) throw new IllegalStateException("asked for outside a request");
    return ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
            .build()
            .toUriString()
        + "/"
        + path;
  }
}
