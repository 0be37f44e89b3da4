package org.parley.rest.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/// How much may be sent at once. What is sent becomes many times as much in memory, before anybody
/// looks who sends it.
final class Bodies {

  private static final int MOST = 1_000_000;

  /// Hosts bring as many statements as a consultation can hold.
  private static final int MOST_OF_HOSTS = 16_000_000;

  private Bodies() {}

  /// A request of which no more can be read than anybody needs to send there.
  ///
  /// @throws Problem if it says that it is longer
  static HttpServletRequest limited(String path, HttpServletRequest request) {
    // Looks who asks before it reads, and keeps a limit of its own.
    if (path.endsWith("/import")) return request;
    boolean many = path.endsWith("/consultations") || path.endsWith("/seeds");
    int most = many ? MOST_OF_HOSTS : MOST;
    if (request.getContentLengthLong() > most) throw tooLarge();
    // The server reads no more than was announced.
    boolean announced = request.getContentLengthLong() >= 0;
    return announced || request.getMethod().equals("GET") ? request : new Limited(request, most);
  }

  private static Problem tooLarge() {
    return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final int most;

    Limited(HttpServletRequest request, int most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), most);
    }
  }

  private static final class Counting extends ServletInputStream {
    private final ServletInputStream in;
    private long left;

    Counting(ServletInputStream in, int most) {
      this.in = in;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      if (next >= 0) count(1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) throw tooLarge();
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
