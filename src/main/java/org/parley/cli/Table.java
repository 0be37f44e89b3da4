package org.parley.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV file with a header line, read row by row; quotes, BOM and CRLF are understood.
final class Table implements AutoCloseable {
  private final Path file;
  private final CloseableIterator<CsvRecord> rows;
  private final List<String> header;
  private long line = 1;
  private CsvRecord row;

  Table(Path file) throws BadFile {
    this.file = file;
    try {
      rows =
          CsvReader.builder()
              .detectBomHeader(true)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(file)
              .iterator();
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be read: " + e.getMessage());
    }
    row = first();
    header = row.getFields().stream().map(String::strip).toList();
  }

  private CsvRecord first() throws BadFile {
    CsvRecord first = read();
    if (first == null) {
      throw new BadFile(file.toString(), 1, "the header line is missing");
    }
    return first;
  }

  List<String> header() {
    return header;
  }

  /// The place of a column that must be there.
  int column(String name) throws BadFile {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new BadFile(file.toString(), 1, "column \"" + name + "\" is missing");
    }
    return column;
  }

  /// Goes to the next row, if there is one.
  boolean next() throws BadFile {
    CsvRecord read = read();
    if (read == null) {
      return false;
    }
    row = read;
    if (row.getFieldCount() != header.size()) {
      throw bad(row.getFieldCount() + " fields where the header has " + header.size());
    }
    return true;
  }

  private @Nullable CsvRecord read() throws BadFile {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      CsvRecord read = rows.next();
      line = read.getStartingLineNumber();
      return read;
    } catch (CsvParseException | UncheckedIOException e) {
      String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new BadFile(file.toString(), line + 1, "not CSV: " + reason);
    }
  }

  String text(int column) {
    String field = row.getField(column);
    return field.isEmpty() ? field : field.strip();
  }

  /// A whole number from 0, such as an id.
  int id(int column) throws BadFile {
    return (int) number(column, 0, Integer.MAX_VALUE);
  }

  long number(int column, long least, long most) throws BadFile {
    String text = text(column);
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) - '0' <= most && least <= 0) {
      int digit = text.charAt(0) - '0';
      if (digit <= 9) {
        return digit;
      }
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(notANumber(column, text, least, most));
    }
    throw bad(notANumber(column, text, least, most));
  }

  private String notANumber(int column, String text, long least, long most) {
    return header.get(column)
        + " is \""
        + text
        + "\", not a whole number from "
        + least
        + " to "
        + most;
  }

  BadFile bad(String reason) {
    return new BadFile(file.toString(), line, reason);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
