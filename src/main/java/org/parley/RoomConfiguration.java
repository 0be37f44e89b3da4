package org.parley;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.parley.people.Attention;
import org.parley.report.OpenData;
import org.parley.room.Halls;
import org.parley.room.Rooms;
import org.parley.transcript.Drawings;
import org.parley.transcript.Transcripts;
import org.parley.transcript.VoteLog;
import org.parley.transcript.jdbc.JdbcDrawings;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.jdbc.JdbcVoteLogs;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The record and the rooms on it.
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  @DependsOnDatabaseInitialization
  JdbcTranscripts transcripts(DataSource source) {
    return new JdbcTranscripts(source);
  }

  @Bean
  Rooms rooms(Transcripts transcripts, InstantSource clock) {
    return new Rooms(transcripts, clock);
  }

  @Bean
  @DependsOnDatabaseInitialization
  JdbcVoteLogs voteLogs(DataSource source) {
    return new JdbcVoteLogs(source);
  }

  @Bean
  @DependsOnDatabaseInitialization
  JdbcDrawings drawings(DataSource source) {
    return new JdbcDrawings(source);
  }

  @Bean
  Halls halls(
      Transcripts transcripts,
      VoteLog.Logs votes,
      Drawings drawings,
      InstantSource clock,
      Attention attention) {
    return new Halls(
        transcripts,
        votes,
        drawings,
        clock,
        (hall, digest) ->
            new OpenData(
                    hall.consultation(),
                    hall.votes(),
                    hall.secret(),
                    transcripts,
                    Optional.of(attention.count(hall).patterns()))
                .ending(digest));
  }
}
