package org.parley.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/// One connection to a server that is kept open for one request after another. It knows no more of
/// HTTP than it needs, so that thousands of simulated people cost the machine next to nothing.
final class HttpLine implements AutoCloseable {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final URI server;
  private final Socket socket;
  private final InputStream in;

  HttpLine(URI server) throws IOException {
    this.server = server;
    boolean secure = "https".equals(server.getScheme());
    int port = server.getPort() > 0 ? server.getPort() : secure ? HTTPS : HTTP;
    this.socket =
        secure
            ? SSLSocketFactory.getDefault().createSocket(server.getHost(), port)
            : new Socket(server.getHost(), port);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 4_096);
  }

  /// What came back.
  record Answer(int status, String body) {}

  /// @param token of whoever asks, may be empty
  Answer ask(String method, String path, String token, String body) throws IOException {
    send(method, path, token, body);
    return answer();
  }

  void send(String method, String path, String token, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    var head = new StringBuilder(256);
    head.append(method).append(' ').append(server.getPath()).append(path).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(server.getAuthority()).append("\r\n");
    if (!token.isEmpty()) head.append("Authorization: Bearer ").append(token).append("\r\n");
    if (bytes.length > 0) head.append("Content-Type: application/json\r\n");
    head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
    var start = head.toString().getBytes(ISO_8859_1);
    var all = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(bytes, 0, all, start.length, bytes.length);
    socket.getOutputStream().write(all);
  }

  private Answer answer() throws IOException {
    int status = status();
    long length = 0;
    boolean chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) length = Long.parseLong(lower.substring(15).strip());
      else if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
    }
    return new Answer(status, chunked ? chunks() : new String(in.readNBytes((int) length), UTF_8));
  }

  /// Past the head of an answer that does not end.
  int beginStream() throws IOException {
    int status = status();
    for (var header = line(); !header.isEmpty(); header = line()) continue;
    return status;
  }

  String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new EOFException("the server has hung up");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  private int status() throws IOException {
    var words = line().split(" ");
    if (words.length < 2) throw new IOException("this is no HTTP");
    return Integer.parseInt(words[1]);
  }

  private String chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toString(UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
