package dev.millrace.dns.profile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProfileMergerProperties {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Provide
  Arbitrary<ObjectNode> profiles() {
    return object(3);
  }

  private static Arbitrary<ObjectNode> object(int depth) {
    return Arbitraries.maps(Arbitraries.of("a", "b", "c"), value(depth))
        .ofMaxSize(3)
        .map(
            members -> {
              ObjectNode node = JSON.createObjectNode();
              members.forEach(node::set);
              return node;
            });
  }

  private static Arbitrary<JsonNode> value(int depth) {
    Arbitrary<JsonNode> scalar = Arbitraries.of("1", "true", "\"x\"", "[1,2]").map(JSON::readTree);
    return depth == 0
        ? scalar
        : Arbitraries.oneOf(scalar, object(depth - 1).map(o -> (JsonNode) o));
  }

  @Property
  void anEmptyProfileChangesNothing(@ForAll("profiles") ObjectNode base) {
    assertThat(ProfileMerger.merge(base, JSON.createObjectNode())).isEqualTo(base);
    assertThat(ProfileMerger.merge(JSON.createObjectNode(), base)).isEqualTo(base);
  }

  @Property
  void theSameProfileTwiceIsTheSameAsOnce(
      @ForAll("profiles") ObjectNode base, @ForAll("profiles") ObjectNode over) {
    ObjectNode once = ProfileMerger.merge(base, over);

    assertThat(ProfileMerger.merge(once, over)).isEqualTo(once);
  }

  @Property
  void everythingInTheSparseProfileHolds(
      @ForAll("profiles") ObjectNode base, @ForAll("profiles") ObjectNode over) {
    assertHolds(over, ProfileMerger.merge(base, over));
  }

  @Property
  void mergingChangesNeitherProfile(
      @ForAll("profiles") ObjectNode base, @ForAll("profiles") ObjectNode over) {
    ObjectNode baseBefore = base.deepCopy();
    ObjectNode overBefore = over.deepCopy();
    ProfileMerger.merge(base, over);

    assertThat(base).isEqualTo(baseBefore);
    assertThat(over).isEqualTo(overBefore);
  }

  private static void assertHolds(ObjectNode over, JsonNode merged) {
    over.properties()
        .forEach(
            member -> {
              if (member.getValue() instanceof ObjectNode object) {
                assertHolds(object, merged.path(member.getKey()));
              } else {
                assertThat(merged.path(member.getKey())).isEqualTo(member.getValue());
              }
            });
  }
}
