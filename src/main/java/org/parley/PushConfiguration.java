package org.parley;

import com.vaadin.flow.spring.SpringServlet;
import java.util.Map;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How changes are carried to the browsers.
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

  /// Atmosphere would start some 200 threads of its own. Those that write come as needed: each
  /// waits a moment with its page, so that few would keep the others waiting.
  private static final Map<String, String> FEW_THREADS =
      Map.of(
          ApplicationConfig.BROADCASTER_MESSAGE_PROCESSING_THREADPOOL_MAXSIZE, "4",
          ApplicationConfig.BROADCASTER_ASYNC_WRITE_THREADPOOL_MAXSIZE, "-1",
          ApplicationConfig.USE_FORJOINPOOL, "false");

  @Bean
  static BeanPostProcessor fewPushThreads() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
            && registration.getServlet() instanceof SpringServlet)
          FEW_THREADS.forEach(registration::addInitParameter);
        return bean;
      }
    };
  }
}
