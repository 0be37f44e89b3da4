package org.parley.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// A mail server that keeps what it is given (RFC 5321, as much as is needed).
public final class PostOffice implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  private final LinkedBlockingQueue<Mail> mails = new LinkedBlockingQueue<>();

  /// @param text headers and body, as they came
  public record Mail(String to, String text) {

    public String code() {
      return text.replaceAll("(?s).*?\\b([A-Z2-9]{5}-[A-Z2-9]{5})\\b.*", "$1");
    }

    public boolean hasCode() {
      return text.matches("(?s).*\\b[A-Z2-9]{5}-[A-Z2-9]{5}\\b.*");
    }
  }

  private PostOffice() throws IOException {
    Thread.startVirtualThread(this::serve);
  }

  public static PostOffice open() {
    try {
      return new PostOffice();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /// With which a server sends its mail here.
  public void settings(BiConsumer<String, Supplier<Object>> add) {
    add.accept("parley.mail.from", () -> "parley@server.example");
    add.accept("spring.mail.host", () -> "127.0.0.1");
    add.accept("spring.mail.port", this::port);
  }

  /// The next mail, which has to come.
  public Mail next() throws InterruptedException {
    var mail = mails.poll(60, TimeUnit.SECONDS);
    if (mail == null) throw new AssertionError("no mail came");
    return mail;
  }

  public int waiting() {
    return mails.size();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        Thread.startVirtualThread(() -> talk(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller;
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8))) {
      var out = caller.getOutputStream();
      say(out, "220 ready");
      var to = "";
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var word = line.toUpperCase(Locale.ROOT);
        if (word.startsWith("RCPT TO:")) to = line.substring(8).replaceAll("[<>]", "").strip();
        if (word.equals("DATA")) {
          say(out, "354 go on");
          mails.add(new Mail(to, text(in)));
        } else if (word.equals("QUIT")) {
          say(out, "221 bye");
          return;
        }
        say(out, "250 fine");
      }
    } catch (IOException e) {
      // Whoever hangs up has nothing more to send.
    }
  }

  private static String text(BufferedReader in) throws IOException {
    var text = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
      text.append(line).append('\n');
    return text.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
