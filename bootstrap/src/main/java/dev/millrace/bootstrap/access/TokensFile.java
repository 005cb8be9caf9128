package dev.millrace.bootstrap.access;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenLine;
import dev.millrace.domain.RuleViolation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file with one token a line; empty lines and those that start with {@code #} say nothing. It is
 * changed in place, so that it keeps its owner and its permissions, under a lock, so that two
 * commands at once do not undo each other.
 */
public final class TokensFile {

  private static final long MAX_BYTES = 1 << 20;
  private static final Set<OpenOption> CHANGED =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private final Path path;

  public TokensFile(Path path) {
    this.path = path;
  }

  /**
   * All tokens of the file.
   *
   * @throws BadTokensFile if it cannot be read or understood
   */
  public List<AccessToken> read() {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new BadTokensFile(path + ": the file of tokens is larger than 1 MiB");
      }
      return parse(Files.readAllLines(path));
    } catch (NoSuchFileException e) {
      throw new BadTokensFile(
          path + ": there is no such file of tokens; 'millrace auth add-token' makes one", e);
    } catch (CharacterCodingException e) {
      throw new BadTokensFile(path + ": the file of tokens is not UTF-8 text", e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether everybody on the machine may add tokens to it. */
  public boolean isOpenToAll() {
    try {
      return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Adds a token; makes the file, for its owner alone, if there is none.
   *
   * @throws BadTokensFile if there is a token of this label, or the file cannot be written
   */
  public void add(AccessToken token) {
    change(
        lines -> {
          List<AccessToken> tokens = new ArrayList<>(parse(lines));
          if (tokens.stream().anyMatch(known -> known.label().equals(token.label()))) {
            throw new BadTokensFile(path + ": there is a token " + token.label() + " already");
          }
          if (tokens.size() >= KnownTokens.MAX) {
            throw new BadTokensFile(path + ": it has " + KnownTokens.MAX + " tokens already");
          }
          List<String> changed = new ArrayList<>(lines);
          changed.add(TokenLine.format(token));
          return changed;
        });
  }

  /**
   * Takes a token away.
   *
   * @throws BadTokensFile if there is no token of this label, or the file cannot be written
   */
  public void remove(TokenLabel label) {
    if (!Files.exists(path)) {
      throw new BadTokensFile(path + ": there is no such file of tokens");
    }
    change(
        lines -> {
          parse(lines);
          List<String> changed =
              lines.stream()
                  .filter(line -> isSilent(line) || !TokenLine.parse(line).label().equals(label))
                  .toList();
          if (changed.size() == lines.size()) {
            throw new BadTokensFile(path + ": there is no token " + label);
          }
          return changed;
        });
  }

  /** What becomes of the lines. */
  @FunctionalInterface
  private interface Change {
    List<String> apply(List<String> lines);
  }

  private void change(Change change) {
    try (FileChannel file = FileChannel.open(path, CHANGED, forOwnerAlone());
        var _ = file.lock()) {
      if (file.size() > MAX_BYTES) {
        throw new BadTokensFile(path + ": the file of tokens is larger than 1 MiB");
      }
      ByteBuffer content = ByteBuffer.allocate((int) file.size());
      while (content.hasRemaining() && file.read(content) >= 0) {
        // Goes on until all is there.
      }
      String text = new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
      write(file, change.apply(text.lines().toList()));
    } catch (IOException e) {
      throw new BadTokensFile(path + ": the file of tokens cannot be written: " + reason(e), e);
    }
  }

  private static void write(FileChannel file, List<String> lines) throws IOException {
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    int length = bytes.remaining();
    file.position(0);
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.truncate(length);
    file.force(true);
  }

  private FileAttribute<?>[] forOwnerAlone() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private List<AccessToken> parse(List<String> lines) {
    List<AccessToken> tokens = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!isSilent(lines.get(i))) {
        tokens.add(parse(lines.get(i), i + 1));
      }
    }
    return tokens;
  }

  private AccessToken parse(String line, int number) {
    try {
      return TokenLine.parse(line);
    } catch (RuleViolation e) {
      throw new BadTokensFile(path + ":" + number + ": " + e.getMessage(), e);
    }
  }

  private static boolean isSilent(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  private BadTokensFile unreadable(IOException e) {
    return new BadTokensFile(path + ": the file of tokens cannot be read: " + reason(e), e);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName();
  }
}
