package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Consultation;
import org.parley.room.Hall;
import org.parley.room.Picture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Streams of server-sent events. An event is made once, and written to every stream without
/// waiting: a stream that is slow gets the newest event when it can take one, and holds up nobody.
@Component
class EventStreams implements SmartLifecycle {

  private static final int ALIVE_SECONDS = 25;
  private static final byte[] ALIVE = ":\n\n".getBytes(UTF_8);

  private final JsonMapper json;
  private final RateLimits limits;
  private final int most;
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean running;
  private final Map<Consultation.Id, Broadcast> broadcasts = new ConcurrentHashMap<>();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("event-keeper").daemon().factory());

  EventStreams(
      JsonMapper json, RateLimits limits, @Value("${parley.limits.streams:20000}") int most) {
    this.json = json;
    this.limits = limits;
    this.most = most;
    keeper.scheduleWithFixedDelay(
        () -> broadcasts.values().forEach(broadcast -> broadcast.send(ALIVE)),
        ALIVE_SECONDS,
        ALIVE_SECONDS,
        TimeUnit.SECONDS);
  }

  /// What everybody may know at once; `version` says whether results have changed.
  record Counts(String stage, int statements, int participants, long votes, long version) {}

  void open(Hall hall, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (open.get() >= most || !running) throw Problem.unavailable();
    var ended = limits.listen(request.getRemoteAddr());
    try {
      begin(hall, request, response, ended);
    } catch (IOException | RuntimeException e) {
      ended.run();
      throw e;
    }
  }

  /// @param ended to be run once the stream has
  private void begin(
      Hall hall, HttpServletRequest request, HttpServletResponse response, Runnable ended)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Proxies that gather what passes through would hold events back.
    response.setHeader("X-Accel-Buffering", "no");
    var context = request.startAsync();
    context.setTimeout(0);
    var out = response.getOutputStream();
    broadcasts.compute(
        hall.consultation().id(),
        (_, known) -> {
          var broadcast = known != null ? known : new Broadcast(hall);
          broadcast.add(new Stream(context, out, broadcast, ended));
          return broadcast;
        });
  }

  int open() {
    return open.get();
  }

  @Override
  public void start() {
    running = true;
  }

  /// Before the server waits for requests under way: these would never end.
  @Override
  public void stop() {
    running = false;
    keeper.shutdownNow();
    broadcasts.values().forEach(Broadcast::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// All streams of one consultation.
  private final class Broadcast {
    private final Hall hall;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Runnable ending;
    private volatile byte[] latest;

    Broadcast(Hall hall) {
      this.hall = hall;
      this.latest = event(hall.picture());
      this.ending =
          hall.listen(
              picture -> {
                latest = event(picture);
                send(latest);
              });
    }

    void add(Stream stream) {
      streams.add(stream);
      open.incrementAndGet();
      stream.begin(latest);
    }

    void remove(Stream stream) {
      if (!streams.remove(stream)) return;
      open.decrementAndGet();
      stream.ended.run();
      broadcasts.computeIfPresent(
          hall.consultation().id(),
          (_, known) -> {
            if (known != this || !streams.isEmpty()) return known;
            ending.run();
            return null;
          });
    }

    void send(byte[] event) {
      for (var stream : streams) stream.send(event);
    }

    void end() {
      ending.run();
      streams.forEach(Stream::complete);
    }

    private byte[] event(Picture picture) {
      var counts =
          new Counts(
              hall.stage().key(),
              (int) picture.consultation().accepted().count(),
              picture.participants(),
              picture.votes(),
              picture.version());
      return ("event: counts\nid: "
              + picture.version()
              + "\ndata: "
              + json.writeValueAsString(counts)
              + "\n\n")
          .getBytes(UTF_8);
    }
  }

  /// One open line. Written to only when it can take something.
  private static final class Stream implements WriteListener, AsyncListener {
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Broadcast broadcast;
    private final Runnable ended;
    private byte @Nullable [] waiting;
    private boolean unflushed;
    private boolean ready;
    private boolean over;

    Stream(AsyncContext context, ServletOutputStream out, Broadcast broadcast, Runnable ended) {
      this.ended = ended;
      this.context = context;
      this.out = out;
      this.broadcast = broadcast;
    }

    void begin(byte[] first) {
      waiting = first;
      context.addListener(this);
      out.setWriteListener(this);
    }

    synchronized void send(byte[] event) {
      // A sign of life is no news: it never replaces any.
      if (event != ALIVE || waiting == null) waiting = event;
      if (ready) write();
    }

    @Override
    public synchronized void onWritePossible() {
      ready = true;
      write();
    }

    private void write() {
      if (over) return;
      try {
        while (waiting != null || unflushed) {
          if (!out.isReady()) {
            ready = false;
            return;
          }
          if (waiting != null) {
            out.write(waiting);
            waiting = null;
            unflushed = true;
          } else {
            unflushed = false;
            out.flush();
          }
        }
      } catch (IOException | IllegalStateException e) {
        gone();
        complete();
      }
    }

    /// Whoever has gone is no fault.
    synchronized void complete() {
      try {
        context.complete();
      } catch (IllegalStateException e) {
        over = true;
      }
    }

    private void gone() {
      over = true;
      broadcast.remove(this);
    }

    @Override
    public void onError(Throwable failure) {
      gone();
      complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
      gone();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      gone();
    }

    @Override
    public void onError(AsyncEvent event) {
      gone();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
