package org.parley.ui.course;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.parley.course.ClassList;
import org.parley.course.Student;
import org.parley.panel.PanelTopic;
import org.parley.ui.Words;
import org.parley.ui.part.TextBox;

/// The class list: pasted, or from a file. Lines that cannot be taken are named.
final class ListField extends Div {

  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_FAULTS = 20;

  private final Map<String, String> roles = new HashMap<>();
  private final TextBox text = new TextBox(Words.say("course.list"));
  private final Paragraph count = new Paragraph();
  private final UnorderedList faults = new UnorderedList();
  private List<Student> students = List.of();

  /// @param changed told how many students the list has, whenever it is another
  ListField(PanelTopic topic, IntConsumer changed) {
    for (var role : topic.roles()) {
      roles.put(role.id().key(), role.id().key());
      roles.put(role.name().toLowerCase(Locale.ROOT), role.id().key());
    }
    addClassName("form");
    text.setHelperText(Words.say("course.list.hint"));
    text.setMinRows(4);
    text.setMaxRows(10);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(
        _ -> {
          read();
          changed.accept(students.size());
        });
    count.addClassName("small");
    faults.addClassName("faults");
    var file = new Upload(UploadHandler.inMemory((_, bytes) -> text.setValue(decoded(bytes))));
    file.setAcceptedFileTypes(".csv", ".txt", "text/csv", "text/plain");
    file.setMaxFiles(1);
    file.setMaxFileSize(MOST_BYTES);
    file.setDropAllowed(true);
    file.setI18n(words());
    add(text, file, count, faults);
    read();
  }

  private static UploadI18N words() {
    return new UploadI18N()
        .setAddFiles(new UploadI18N.AddFiles().setOne(Words.say("course.list.file")))
        .setDropFiles(new UploadI18N.DropFiles().setOne(Words.say("course.list.file.drop")))
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(Words.say("course.list.file.big"))
                .setIncorrectFileType(Words.say("course.list.file.kind")));
  }

  /// UTF-8, or as spreadsheets on Windows write it.
  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private void read() {
    var list = ClassList.read(text.getValue(), roles);
    students = list.students();
    count.setText(Words.say("course.list.count", students.size(), list.faults().size()));
    faults.removeAll();
    list.faults().stream()
        .limit(MOST_FAULTS)
        .map(
            fault ->
                new ListItem(
                    Words.say(
                        "course.list.fault." + fault.problem().key(), fault.line(), fault.text())))
        .forEach(faults::add);
    faults.setVisible(!list.faults().isEmpty());
  }

  List<Student> students() {
    return students;
  }
}
