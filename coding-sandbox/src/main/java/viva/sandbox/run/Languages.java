package viva.sandbox.run;

import java.util.List;

/** The languages the sandbox judges, in the order of languages.yaml. */
public record Languages(List<Language> all) {
    public Languages {
        all = List.copyOf(all);
    }

    /** @throws RunFailure.UnknownLanguage when there is none of this id */
    public Language find(String id) {
        return all.stream().filter(l -> l.id().equals(id)).findFirst()
                .orElseThrow(() -> new RunFailure.UnknownLanguage(id, all.stream().map(Language::id).toList()));
    }
}
