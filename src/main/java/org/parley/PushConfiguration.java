package org.parley;

import com.vaadin.flow.spring.SpringServlet;
import java.util.Map;
import org.atmosphere.cpr.ApplicationConfig;
import org.parley.ui.wire.Wires;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/// How changes are carried to the browsers.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class PushConfiguration {

  /// Atmosphere would start some 200 threads of its own; a few do as well, but for those that
  /// write. Each of them waits a tenth of a second for more to write to the same page before it
  /// turns to another one, so there have to be as many as pages that change at once: they come when
  /// they are needed, and end after a minute.
  private static final Map<String, String> THREADS =
      Map.of(
          ApplicationConfig.BROADCASTER_MESSAGE_PROCESSING_THREADPOOL_MAXSIZE, "4",
          ApplicationConfig.BROADCASTER_ASYNC_WRITE_THREADPOOL_MAXSIZE, "-1",
          ApplicationConfig.USE_FORJOINPOOL, "false");

  @Bean
  static WebSocketConfigurer wireEnds(Wires wires) {
    return registry -> registry.addHandler(wires, "/" + Wires.PATH);
  }

  @Bean
  static BeanPostProcessor pushThreads() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
            && registration.getServlet() instanceof SpringServlet)
          THREADS.forEach(registration::addInitParameter);
        return bean;
      }
    };
  }
}
