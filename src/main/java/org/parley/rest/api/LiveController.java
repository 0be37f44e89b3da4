package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.room.Halls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What happens in a consultation, as it happens.
@RestController
class LiveController {

  private final Halls halls;
  private final EventStreams streams;

  LiveController(Halls halls, EventStreams streams) {
    this.halls = halls;
    this.streams = streams;
  }

  /// A stream of server-sent events: `counts`, whenever something has changed.
  @GetMapping("/api/v1/consultations/{id}/events")
  void events(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    streams.open(halls.hall(Asking.consultation(id)), request, response);
  }
}
