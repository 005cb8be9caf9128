package dev.millrace.persistence.sql.session;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Tells Hibernate not to look for a JSON or XML library: no record has such a column type, and the
 * search loads hundreds of classes at each start.
 */
final class NoFormat implements FormatMapper {

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> javaType, WrapperOptions wrapperOptions) {
    throw new UnsupportedOperationException("No record has a column of this type.");
  }

  @Override
  public <T> String toString(T value, JavaType<T> javaType, WrapperOptions wrapperOptions) {
    throw new UnsupportedOperationException("No record has a column of this type.");
  }
}
