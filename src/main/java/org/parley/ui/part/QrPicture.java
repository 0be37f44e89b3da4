package org.parley.ui.part;

import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode;

/// An address as a QR code: one path on a white ground, drawn by the server.
public final class QrPicture extends Div {

  /// The free edge a camera needs, in modules.
  private static final int QUIET = 4;

  /// @param words what the picture is, for those who do not see it
  public QrPicture(String address, String words) {
    addClassName("qr");
    getElement().setAttribute("role", "img").setAttribute("aria-label", words);
    getElement().setProperty("innerHTML", svg(QrCode.encodeText(address, QrCode.Ecc.MEDIUM)));
  }

  private static String svg(QrCode code) {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++)
      for (int x = 0; x < code.size; x++)
        if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
    int side = code.size + 2 * QUIET;
    return """
    <svg viewBox="0 0 %d %d" shape-rendering="crispEdges" aria-hidden="true">\
    <path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#000" d="%s"/></svg>
    """
        .formatted(side, side, side, side, path);
  }
}
