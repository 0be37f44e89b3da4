package org.parley.rest.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The API's description for programs, and a page to read it on and to try it. All of it comes from
/// this server.
@Hidden
@RestController
class TryingController {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, MediaType> FILES =
      Map.of(
          "swagger-ui-bundle.js", new MediaType("text", "javascript"),
          "swagger-ui.css", new MediaType("text", "css"));

  @GetMapping(path = "/api/v1/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Resource> description() {
    return file(new ClassPathResource("api/openapi.json"), MediaType.APPLICATION_JSON);
  }

  @GetMapping(path = "/api/v1/try", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> page() {
    return file(new ClassPathResource("api/try.html"), MediaType.TEXT_HTML);
  }

  @GetMapping("/api/v1/try/{name}")
  ResponseEntity<Resource> file(@PathVariable String name) throws IOException {
    if (name.equals("try.js"))
      return file(new ClassPathResource("api/try.js"), new MediaType("text", "javascript"));
    var type = FILES.get(name);
    if (type == null) throw Problem.notFound();
    var found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + name);
    if (found.length == 0) throw Problem.notFound();
    return file(found[0], type);
  }

  private static ResponseEntity<Resource> file(Resource resource, MediaType type) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", POLICY)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .contentType(type)
        .body(resource);
  }
}
