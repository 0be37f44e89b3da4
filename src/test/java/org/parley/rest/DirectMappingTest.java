package org.parley.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Whichever way a method is found, it is the same one, for the same requests.
class DirectMappingTest {

  private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

  private final RequestMappingHandlerMapping mapping =
      new DirectMapping().getRequestMappingHandlerMapping();

  @RestController
  @RequestMapping("/api/v1/consultations/{id}")
  static class Consultation {

    @GetMapping("/votes")
    void votes() {}

    @PostMapping(path = "/votes", consumes = "application/json")
    void vote() {}

    @PostMapping(path = "/statements", params = "fast")
    void fast() {}

    @PostMapping(path = "/statements", params = "!fast")
    void slow() {}

    @GetMapping("/statements/{number}")
    void statement() {}
  }

  @BeforeEach
  void map() {
    var context = new StaticWebApplicationContext();
    context.registerSingleton("consultation", Consultation.class);
    context.refresh();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
  }

  @Test
  void finds_the_method_and_what_the_path_says() throws Exception {
    var request = request("GET", ID + "/votes");
    assertThat(found(request)).isEqualTo("votes");
    assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
        .isEqualTo(Map.of("id", ID));
    assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)).isNotNull();
  }

  @Test
  void leaves_to_spring_what_does_not_match_in_every_respect() throws Exception {
    var post = request("POST", ID + "/votes");
    post.setContentType("text/plain");
    post.setContent(new byte[] {1});
    assertThatThrownBy(() -> found(post)).isInstanceOf(HttpMediaTypeNotSupportedException.class);
    assertThatThrownBy(() -> found(request("PUT", ID + "/votes")))
        .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    assertThat(mapping.getHandler(request("GET", "1/" + ID.substring(2) + "/votes"))).isNull();
    assertThat(found(request("HEAD", ID + "/votes"))).isEqualTo("votes");
    assertThat(found(request("GET", "short/votes"))).isEqualTo("votes");
  }

  @Test
  void leaves_to_spring_what_is_not_told_by_the_path_alone() throws Exception {
    var fast = request("POST", ID + "/statements");
    fast.setParameter("fast", "");
    assertThat(found(fast)).isEqualTo("fast");
    assertThat(found(request("POST", ID + "/statements"))).isEqualTo("slow");
    assertThat(found(request("GET", ID + "/statements/7"))).isEqualTo("statement");
  }

  private String found(MockHttpServletRequest request) throws Exception {
    var chain = mapping.getHandler(request);
    assertThat(chain).isNotNull();
    return ((HandlerMethod) chain.getHandler()).getMethod().getName();
  }

  private static MockHttpServletRequest request(String method, String path) {
    var request = new MockHttpServletRequest(method, "/api/v1/consultations/" + path);
    ServletRequestPathUtils.parseAndCache(request);
    return request;
  }
}
