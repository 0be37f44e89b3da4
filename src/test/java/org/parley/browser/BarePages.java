package org.parley.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// What pages take in which a [LivePage] finds what it looks for, and nothing more: sixteen cards
/// and a form, written by hand (`live/bare.html`), and a server that hands each line to all.
/// Measured beside Parley's pages it tells what the machine and its browsers take by themselves.
public final class BarePages implements AutoCloseable {

  private final HttpServer server;
  private final List<OutputStream> listening = new CopyOnWriteArrayList<>();

  public BarePages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::page);
    server.createContext("/heard", this::listen);
    server.createContext("/say", this::hear);
    server.start();
  }

  /// Such as `http://localhost:8080`.
  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void page(HttpExchange exchange) throws IOException {
    try (exchange;
        var page = BarePages.class.getResourceAsStream("/live/bare.html")) {
      var bytes = Objects.requireNonNull(page).readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().flush();
    listening.add(exchange.getResponseBody());
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      var line = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      tell("data: %s\n\n".formatted(line).getBytes(StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private synchronized void tell(byte[] line) throws IOException {
    for (var page : listening) {
      page.write(line);
      page.flush();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
