package org.parley.rest;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parley.course.Course;
import org.parley.course.Courses;
import org.parley.course.Sheets;
import org.parley.people.CurrentAccount;
import org.parley.text.FileName;
import org.parley.text.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The sheets of a course, for its lecturer; to everybody else there is nothing here.
@RestController
class CourseSheets {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Courses courses;
  private final Sheets sheets;
  private final CurrentAccount current;
  private final InstantSource clock;

  CourseSheets(Courses courses, Sheets sheets, CurrentAccount current, InstantSource clock) {
    this.courses = courses;
    this.sheets = sheets;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/course/{course}/links.csv")
  ResponseEntity<String> links(@PathVariable String course, Locale locale) {
    var address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/class/");
    return sheet(course, "links.csv", locale, found -> sheets.links(found, address.toUriString()));
  }

  @GetMapping("/course/{course}/participation.csv")
  ResponseEntity<String> participation(@PathVariable String course, Locale locale) {
    return sheet(
        course, "participation.csv", locale, found -> sheets.participation(found, clock.instant()));
  }

  @GetMapping("/course/{course}/term.csv")
  ResponseEntity<String> term(@PathVariable String course, Locale locale) {
    return sheet(course, "term.csv", locale, found -> sheets.term(found, clock.instant()));
  }

  private ResponseEntity<String> sheet(
      String course, String file, Locale locale, Function<Course, String> make) {
    return id(course)
        .flatMap(courses::find)
        .filter(found -> current.id().equals(Optional.of(found.lecturer())))
        .map(
            found ->
                ResponseEntity.ok()
                    .contentType(CSV)
                    .cacheControl(CacheControl.noStore())
                    .headers(
                        headers ->
                            headers.setContentDisposition(
                                ContentDisposition.attachment()
                                    .filename(FileName.of(found.title(), found.id().value(), file))
                                    .build()))
                    .body(make.apply(found)))
        .orElseGet(() -> Document.nothingHere(Messages.in(locale), "../../"));
  }

  private static Optional<Course.Id> id(String text) {
    try {
      return text.length() == 36
          ? Optional.of(new Course.Id(UUID.fromString(text)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
