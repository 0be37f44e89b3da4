package org.parley.people;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Sends mail through the server the operator has named, if any. The server is looked for when
/// Parley runs, not when it is built. Nobody waits for a mail, and no log says to whom one went.
@Component
@EnableConfigurationProperties(Mailer.Settings.class)
public class Mailer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Mailer.class);
  private static final String PATIENCE_MILLIS = "10000";
  private static final int AT_ONCE = 4;
  private static final int WAITING = 2_000;

  private final Optional<JavaMailSenderImpl> server;
  private final String from;
  private final ThreadPoolExecutor postman =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("postman-", 0).daemon().factory());

  /// @param properties of Jakarta Mail, such as `mail.smtp.starttls.enable`
  @ConfigurationProperties("spring.mail")
  record Settings(
      @DefaultValue("") String host,
      @Nullable Integer port,
      @DefaultValue("smtp") String protocol,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @DefaultValue Map<String, String> properties) {}

  /// @param from the sender's address; the user's name at the mail server where it is empty
  Mailer(Settings settings, @Value("${parley.mail.from:}") String from) {
    this.from = from.isBlank() ? settings.username() : from;
    boolean usable = !settings.host().isBlank() && this.from.contains("@");
    this.server = usable ? Optional.of(server(settings)) : Optional.empty();
    if (!usable && !settings.host().isBlank())
      log.warn("No mail is sent: parley.mail.from has to be the address it comes from");
    postman.allowCoreThreadTimeOut(true);
  }

  private static JavaMailSenderImpl server(Settings settings) {
    var server = new JavaMailSenderImpl();
    server.setHost(settings.host());
    if (settings.port() != null) server.setPort(settings.port());
    server.setProtocol(settings.protocol());
    var properties = new Properties();
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"})
      properties.put("mail." + settings.protocol() + "." + wait, PATIENCE_MILLIS);
    if (!settings.username().isBlank()) {
      server.setUsername(settings.username());
      server.setPassword(settings.password());
      properties.put("mail." + settings.protocol() + ".auth", "true");
    }
    properties.putAll(settings.properties());
    server.setJavaMailProperties(properties);
    server.setDefaultEncoding("UTF-8");
    return server;
  }

  /// Whether the operator has named a server.
  public boolean isSetUp() {
    return server.isPresent();
  }

  /// Does something that may end in mails, soon and in the background. What is too much is not
  /// done.
  void soon(Runnable work) {
    try {
      postman.execute(work);
    } catch (RejectedExecutionException e) {
      log.warn("Too many mails wait to be sent; some are not");
    }
  }

  /// Sends a mail and returns when the server has it, or when it could not be sent.
  void send(String to, String subject, String text) {
    var mail = new SimpleMailMessage();
    mail.setFrom(from);
    mail.setTo(to);
    mail.setSubject(subject.replaceAll("\\p{Cntrl}", " "));
    mail.setText(text);
    try {
      server.orElseThrow().send(mail);
    } catch (MailException e) {
      // Its message may name the address.
      log.warn("A mail could not be sent: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    postman.shutdown();
  }
}
