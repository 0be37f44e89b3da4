package org.parley.ui.part;

import com.vaadin.flow.component.html.NativeButton;

/// A button that puts a text on the clipboard, and says so for a moment.
public final class CopyButton extends NativeButton {

  /// @param words what the button says: "Copy link"
  /// @param done what it says once the text is copied: "Copied"
  public CopyButton(String words, String done, String text) {
    super(words);
    addClassName("btn");
    getElement().setAttribute("aria-live", "polite");
    getElement().setAttribute("data-copy", text);
    // In the browser, since only a click may touch the clipboard.
    getElement()
        .executeJs(
            """
            const button = this;
            button.addEventListener('click', async () => {
              const text = button.getAttribute('data-copy');
              try {
                await navigator.clipboard.writeText(text);
              } catch {
                const field = Object.assign(document.createElement('textarea'), { value: text });
                document.body.append(field);
                field.select();
                document.execCommand('copy');
                field.remove();
              }
              const words = button.textContent;
              if (words === $0) return;
              button.textContent = $0;
              setTimeout(() => (button.textContent = words), 2000);
            });
            """,
            done);
  }
}
