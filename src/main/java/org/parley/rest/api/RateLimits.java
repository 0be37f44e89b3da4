package org.parley.rest.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.people.Network;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// How often one address and one participant may ask. Kept in memory, for minutes; an address is
/// never stored, nor put beside an answer.
@Component
@EnableConfigurationProperties(RateLimits.Settings.class)
class RateLimits {

  private static final int REMEMBERED = 200_000;

  private final Settings settings;
  private final Map<String, AtomicLong> buckets = new ConcurrentHashMap<>();

  /// How many streams are open from a network.
  private final Map<String, Integer> listening = new ConcurrentHashMap<>();

  RateLimits(Settings settings) {
    this.settings = settings;
  }

  /// By the minute; half of that may come at once. 0 for no limit.
  ///
  /// @param address requests of all kinds from one address, shared by all people behind it
  /// @param votes requests with votes of one participant
  /// @param statements a participant may add
  /// @param joins from one address
  /// @param mails asked for from one address
  /// @param listeners streams that are open from one address at once
  @ConfigurationProperties("parley.limits")
  record Settings(
      @DefaultValue("3000") int address,
      @DefaultValue("240") int votes,
      @DefaultValue("6") int statements,
      @DefaultValue("600") int joins,
      @DefaultValue("30") int mails,
      @DefaultValue("1000") int listeners) {}

  void address(String address) {
    take("a" + Network.of(address), settings.address());
  }

  void join(String address) {
    take("j" + Network.of(address), settings.joins());
  }

  void mail(String address) {
    take("m" + Network.of(address), settings.mails());
  }

  /// Lets one more stream be opened from an address, so that nobody takes up all there are.
  ///
  /// @return to be run, once, when it has ended
  Runnable listen(String address) {
    var network = Network.of(address);
    int now = listening.merge(network, 1, Integer::sum);
    Runnable ended = () -> listening.computeIfPresent(network, (_, n) -> n > 1 ? n - 1 : null);
    if (settings.listeners() == 0 || now <= settings.listeners()) return ended;
    ended.run();
    throw Problem.tooManyStreams(settings.listeners());
  }

  void votes(String participant) {
    take("v" + participant, settings.votes());
  }

  void statement(String participant) {
    take("s" + participant, settings.statements());
  }

  /// The time up to which a bucket is used up, moved on by each request; full when it lies half a
  /// minute ahead.
  private void take(String key, int perMinute) {
    if (perMinute == 0) return;
    long now = System.nanoTime();
    long each = 60_000_000_000L / perMinute;
    long most = Math.max(each, 30_000_000_000L);
    if (buckets.size() > REMEMBERED) buckets.values().removeIf(until -> until.get() < now);
    var until = buckets.computeIfAbsent(key, _ -> new AtomicLong(now));
    while (true) {
      long was = until.get();
      long next = Math.max(was, now) + each;
      if (next - now > most)
        throw Problem.tooMany(Math.max(1, (next - now - most) / 1_000_000_000L + 1));
      if (until.compareAndSet(was, next)) return;
    }
  }
}
