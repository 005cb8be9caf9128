# Sets JAVA to the java command of a JDK or JRE 25 or later, or to nothing.
# Looks at JAVA_HOME, then PATH, then where operating systems and SDKMAN put them.

# The feature release of the Java in folder $1, from its "release" file; nothing if there is none.
java_release() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

java_fits() {
  release=$(java_release "$1")
  [ -n "$release" ] && [ "$release" -ge 25 ]
}

find_java() {
  JAVA=
  for home in "${JAVA_HOME:-}" "$(java_home_on_path)" /usr/lib/jvm/* /opt/java/* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && java_fits "$home"; then
      JAVA=$home/bin/java
      return 0
    fi
  done
}

java_home_on_path() {
  command=$(command -v java) || return 0
  command=$(readlink -f "$command" 2>/dev/null) || return 0
  dirname "$(dirname "$command")"
}
