package org.parley.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A CSV file in UTF-8 with a header line, read row by row; quotes, BOM and CRLF are understood.
final class Table implements AutoCloseable {
  private final Path file;
  private final CloseableIterator<CsvRecord> rows;
  private final List<String> header;
  private long line = 1;
  private CsvRecord row;

  Table(Path file) {
    this.file = file;
    rows =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(Source.text(file))
            .iterator();
    row = read().orElseThrow(() -> new BadInput(1, "cli.csv.no-header").in(file));
    header = row.getFields().stream().map(String::strip).toList();
  }

  List<String> header() {
    return header;
  }

  /// The place of a column that must be there.
  int column(String name) {
    int column = header.indexOf(name);
    if (column < 0) throw new BadInput(1, "cli.csv.no-column", name).in(file);
    return column;
  }

  /// Goes to the next row, if there is one.
  boolean next() {
    var read = read();
    if (read.isEmpty()) return false;
    row = read.get();
    if (row.getFieldCount() != header.size())
      throw bad("cli.csv.fields", row.getFieldCount(), header.size());
    return true;
  }

  private Optional<CsvRecord> read() {
    try {
      if (!rows.hasNext()) return Optional.empty();
      var read = rows.next();
      line = read.getStartingLineNumber();
      return Optional.of(read);
    } catch (CsvParseException | UncheckedIOException broken) {
      var cause = broken.getCause() == null ? broken : broken.getCause();
      throw new BadInput(line + 1, "cli.csv.broken", String.valueOf(cause.getMessage())).in(file);
    }
  }

  String text(int column) {
    var field = row.getField(column);
    return field.isEmpty() ? field : field.strip();
  }

  /// A whole number from 0, such as an id.
  int id(int column) {
    return (int) number(column, 0, Integer.MAX_VALUE);
  }

  long number(int column, long least, long most) {
    var text = text(column);
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException notANumber) {
      throw bad("cli.csv.no-number", header.get(column), text, least, most);
    }
    throw bad("cli.csv.no-number", header.get(column), text, least, most);
  }

  /// What is wrong with this row.
  BadInput bad(String key, Object... quoted) {
    return new BadInput(line, key, quoted).in(file);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
