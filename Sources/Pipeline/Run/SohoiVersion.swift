/// The version of the program; it stands in every release's manifest.
public enum SohoiVersion {
  /// Semantic version, https://semver.org.
  public static let text = "0.1.0"
}
