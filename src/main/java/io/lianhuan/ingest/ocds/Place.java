package io.lianhuan.ingest.ocds;

import io.lianhuan.ingest.BadRow;
import io.lianhuan.value.Text;
import io.lianhuan.value.Times;
import io.lianhuan.value.Unreadable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value of a document and where it stands; what has not the form it must have is a {@link BadRow} with its pointer. */
record Place(JsonNode node, String pointer) {

    /** The property, which may be absent; anything but an object is refused. */
    Place child(String name) {
        var child = at(name);
        if (!child.isAbsent() && !child.node.isObject()) {
            throw child.bad("is not an object");
        }
        return child;
    }

    /** The objects of a list; none where it is absent. */
    List<Place> list(String name) {
        var list = at(name);
        if (list.isAbsent()) {
            return List.of();
        }
        if (!list.node.isArray()) {
            throw list.bad("is not a list");
        }
        var places = new ArrayList<Place>();
        for (JsonNode element : list.node) {
            places.add(new Place(element, list.pointer + "/" + places.size()));
        }
        return places;
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    boolean has(String name) {
        return !at(name).isAbsent();
    }

    /** The text, or the number as text; null where there is none. */
    @Nullable
    String text(String name) {
        return at(name).text();
    }

    @Nullable
    String text() {
        if (isAbsent()) {
            return null;
        }
        if (!node.isString() && !node.isNumber()) {
            throw bad("is not a text");
        }
        var text = Text.fold(node.asString());
        return text.isEmpty() ? null : text;
    }

    @Nullable
    BigDecimal number(String name) {
        return read(name, text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                throw new Unreadable("is not a number", "write digits only", notANumber);
            }
        });
    }

    @Nullable
    OffsetDateTime time(String name) {
        return read(name, Times::dateTime);
    }

    <T> @Nullable T read(String name, Function<String, T> reader) {
        var place = at(name);
        var text = place.text();
        try {
            return text == null ? null : reader.apply(text);
        } catch (Unreadable problem) {
            throw new BadRow(place.pointer, problem.reason(), problem.cure());
        }
    }

    BadRow bad(String reason) {
        return new BadRow(pointer.isEmpty() ? "/" : pointer, reason, "correct the document at this place");
    }

    private Place at(String name) {
        return new Place(node.path(name), pointer + "/" + name);
    }
}
