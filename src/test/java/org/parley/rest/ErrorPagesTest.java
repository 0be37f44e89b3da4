package org.parley.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrorPagesTest {

  private static MockHttpServletResponse page(String asked, HttpStatus status) throws Exception {
    var request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, asked);
    var response = new MockHttpServletResponse();
    var page = new ErrorPages().resolveErrorView(request, status, Map.of());
    Objects.requireNonNull(page.getView()).render(null, request, response);
    return response;
  }

  @Test
  void what_is_closed_looks_as_if_it_did_not_exist() throws Exception {
    var closed = page("/topics/x/convene", HttpStatus.FORBIDDEN);
    var missing = page("/topics/x/convene", HttpStatus.NOT_FOUND);

    assertThat(closed.getStatus()).isEqualTo(404).isEqualTo(missing.getStatus());
    assertThat(closed.getContentAsString())
        .contains("<h1>Nothing here</h1>")
        .isEqualTo(missing.getContentAsString());
    assertThat(closed.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(closed.getContentType()).isEqualTo("text/html;charset=UTF-8");
  }

  @Test
  void a_failure_is_told_without_a_word_of_what_failed() throws Exception {
    var failed = page("/panel/x/report", HttpStatus.INTERNAL_SERVER_ERROR);

    assertThat(failed.getStatus()).isEqualTo(500);
    assertThat(failed.getContentAsString()).contains("<h1>That did not work</h1>");
  }

  @ParameterizedTest
  @CsvSource({"/x, ./", "/a/b, ../", "/a/b/c, ../../", "/a/, ../"})
  void the_way_back_starts_where_the_address_was(String asked, String root) throws Exception {
    assertThat(page(asked, HttpStatus.NOT_FOUND).getContentAsString())
        .contains("<a class=\"btn primary\" href=\"" + root + "\">");
  }
}
