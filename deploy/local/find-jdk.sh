# Sourced by ./alliance and ./mvnw: sets JAVA_HOME to a JDK of at least 25, or says in one sentence how to get one.
# SA_JDK_ROOTS replaces the folders that are searched (tests use it).

SA_JDK_WANTED=25

# Prints the feature release of the JDK in folder $1, or nothing if there is no JDK.
sa_jdk_release() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

sa_jdk_is_wanted() {
  sa_release=$(sa_jdk_release "$1")
  [ -n "$sa_release" ] && [ "$sa_release" -ge "$SA_JDK_WANTED" ]
}

sa_jdk_on_path() {
  sa_javac=$(command -v javac 2>/dev/null) || return 0
  # Debian's javac is a chain of links; macOS has no readlink -f before 12.3.
  sa_javac=$(readlink -f "$sa_javac" 2>/dev/null || printf '%s' "$sa_javac")
  dirname "$(dirname "$sa_javac")"
}

sa_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && sa_jdk_is_wanted "$JAVA_HOME"; then
    return 0
  fi
  if [ -n "${SA_JDK_ROOTS:-}" ]; then
    sa_roots=$SA_JDK_ROOTS
  else
    sa_roots="/usr/lib/jvm /usr/java /opt/java /opt $HOME/.jdks ${SDKMAN_DIR:-$HOME/.sdkman}/candidates/java /Library/Java/JavaVirtualMachines $HOME/Library/Java/JavaVirtualMachines /opt/homebrew/opt /usr/local/opt"
    sa_candidate=$(sa_jdk_on_path)
    if [ -n "$sa_candidate" ] && sa_jdk_is_wanted "$sa_candidate"; then
      JAVA_HOME=$sa_candidate
      export JAVA_HOME
      return 0
    fi
  fi
  sa_best=0
  for sa_root in $sa_roots; do
    for sa_candidate in "$sa_root"/* "$sa_root"/*/Contents/Home "$sa_root"/*/libexec/openjdk.jdk/Contents/Home; do
      if sa_jdk_is_wanted "$sa_candidate" && { [ "$sa_best" -eq 0 ] || [ "$sa_release" -lt "$sa_best" ]; }; then
        sa_best=$sa_release
        JAVA_HOME=$sa_candidate
      fi
    done
  done
  if [ "$sa_best" -eq 0 ]; then
    echo "Silver Alliance needs a JDK $SA_JDK_WANTED or newer and found none (looked at JAVA_HOME, PATH and: $sa_roots); install one, for example Eclipse Temurin $SA_JDK_WANTED from your package manager or SDKMAN, or point JAVA_HOME at it." >&2
    return 1
  fi
  export JAVA_HOME
}
