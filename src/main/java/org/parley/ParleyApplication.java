package org.parley;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The Parley server.
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class ParleyApplication implements AppShellConfigurator {

  static void main(String[] args) throws IOException, InterruptedException {
    var context = SpringApplication.run(ParleyApplication.class, args);
    if (context.getEnvironment().getProperty("parley.rehearsal", Boolean.class, false))
      Rehearsal.perform(context);
  }
}
