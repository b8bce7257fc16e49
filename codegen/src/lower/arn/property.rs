//! Which property a variable of an ARN format stands for: by names, never by position. If two fit, none is taken.

use cloud_control::letters;
use iam_policy::{OwnType, Relation};
use specs::Type;

use super::names::{TypeNames, generic, is_address, with_id};
use super::{Namer, TypeFacts};

/// A property that may be in an ARN: a text, which isn't secret and no choice, since ARNs may spell choices otherwise.
pub(super) struct Candidate<'a> {
    /// Its path, which is its wire name if it is the resource's own.
    pub(super) path: &'a str,
    /// The letters of its wire name.
    letters: String,
    /// Whether it is in the identifier.
    identifies: bool,
    /// The pattern of its values.
    pattern: Option<&'a str>,
}

impl Candidate<'_> {
    /// Whether its values begin with a text, as far as the pattern says it: `alias/` for `^(alias/)[a-z]+$`.
    pub(super) fn begins_with(&self, text: &str) -> bool {
        let pattern = self.pattern.unwrap_or_default().trim_start_matches(['^', '(']).replace('\\', "");
        pattern.starts_with(text)
    }
}

/// A variable of a format.
#[derive(Clone, Copy)]
pub(super) struct Variable<'v> {
    /// Its name.
    pub(super) name: &'v str,
    /// Whether no variable with a name of its own follows, so that one without is about the resource, and not about what
    /// contains it.
    pub(super) ends: bool,
}

/// The properties that may be in an ARN: texts of the resource itself, and those that the identifier names.
pub(super) fn candidates<'a>(facts: &TypeFacts<'a>) -> Vec<Candidate<'a>> {
    let parts = &facts.identifier.properties;
    let texts = facts
        .model
        .properties
        .iter()
        .filter(|property| matches!(property.datatype, Type::String(_)) && !property.secret);
    let own = texts.map(|property| Candidate {
        path: &property.wire_name,
        letters: letters(&property.wire_name),
        identifies: parts.iter().any(|part| part.as_top() == Some(&property.wire_name)),
        pattern: match &property.datatype {
            Type::String(text) => text.pattern.as_deref(),
            _ => None,
        },
    });
    let within = parts.iter().filter(|part| part.as_top().is_none()).map(|part| Candidate {
        path: part.as_str(),
        letters: letters(part.steps().next_back().unwrap_or_default()),
        identifies: true,
        pattern: None,
    });
    own.chain(within).collect()
}

impl<'a> Namer<'a> {
    /// The property that a variable stands for.
    pub(super) fn property(&self, own: &OwnType<'_>, variable: Variable<'_>) -> Option<&Candidate<'a>> {
        let listed = self.reference.own_properties(&own.name(), variable.name);
        if listed.is_some_and(<[String]>::is_empty) {
            return None;
        }
        let named = || {
            let listed = listed.into_iter().flatten();
            let mut named = listed.filter_map(|name| self.candidates.iter().find(|it| it.path == name));
            named.next()
        };
        self.by_name(own, variable).or_else(named)
    }

    fn by_name(&self, own: &OwnType<'_>, variable: Variable<'_>) -> Option<&Candidate<'a>> {
        let name = letters(variable.name);
        let search = Search {
            candidates: &self.candidates,
            names: &self.names,
            kind: &letters(&own.kind.name),
            name: &name,
            // In an identifier of several properties, a part of the type's name may be that of another resource.
            by_ends: self.candidates.iter().filter(|candidate| candidate.identifies).count() == 1,
        };
        match (own.relation, generic(&name)) {
            _ if name.is_empty() => None,
            (_, Some(_)) if !variable.ends => None,
            (Relation::Is, Some(says)) => search.generic_of_type(says),
            (Relation::Is, None) => search.of_type(),
            (Relation::Contains, Some(says)) => search.generic_of_container(says),
            (Relation::Contains, None) => search.of_container(),
        }
    }
}

/// A search for the property of a variable. All names are letters.
struct Search<'s, 'c, 'a> {
    candidates: &'c [Candidate<'a>],
    names: &'s TypeNames,
    /// The resource type.
    kind: &'s str,
    /// The variable.
    name: &'s str,
    /// Whether what ends the type's name counts as its name.
    by_ends: bool,
}

impl<'c, 'a> Search<'_, 'c, 'a> {
    /// The only candidate that fits.
    fn one(&self, fits: impl Fn(&Candidate<'a>) -> bool) -> Option<&'c Candidate<'a>> {
        let alike = self.candidates.iter().filter(|it| is_address(&it.letters) == is_address(self.name));
        let mut fitting = alike.filter(|it| fits(it));
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// The candidate with the letters of the variable.
    fn exact(&self) -> Option<&'c Candidate<'a>> {
        self.one(|it| it.letters == self.name)
    }

    /// The candidate that says identifier where the variable says id, or the other way round.
    fn alike(&self) -> Option<&'c Candidate<'a>> {
        self.one(|it| with_id(&it.letters) == with_id(self.name))
    }

    /// The candidate that names what contains the resource, without the word: `Cluster` for `ClusterName`.
    fn parent(&self) -> Option<&'c Candidate<'a>> {
        let whose =
            self.name.strip_suffix("name").filter(|whose| !self.names.ends().any(|end| end == *whose))?;
        self.one(|it| it.letters == whose)
    }

    /// A name without that of the type.
    fn short<'n>(&self, name: &'n str) -> &'n str {
        self.names.short(name, self.kind, self.by_ends)
    }

    /// A variable of a resource of the type.
    fn of_type(&self) -> Option<&'c Candidate<'a>> {
        let short = self.short(self.name);
        let plain = || {
            let says = self.names.qualified(self.name, self.kind)?;
            self.one(|it| it.letters == says)
        };
        self.exact()
            .or_else(|| self.one(|it| it.identifies && self.short(&it.letters) == short))
            .or_else(plain)
            .or_else(|| self.one(|it| it.identifies && with_id(self.short(&it.letters)) == with_id(short)))
            .or_else(|| self.alike())
            .or_else(|| self.parent())
    }

    /// A variable of a resource of the type that says `id` or `name` only. A property that is called `ResourceId` is the id
    /// of another resource.
    fn generic_of_type(&self, says: &str) -> Option<&'c Candidate<'a>> {
        let is_qualified = |it: &Candidate<'a>| {
            [self.names.whole(), self.kind].iter().any(|whose| it.letters.strip_prefix(whose) == Some(says))
        };
        self.one(|it| it.letters == says)
            .or_else(|| self.one(|it| it.identifies && self.short(&it.letters) == says))
            .or_else(|| self.one(is_qualified))
            .or_else(|| self.one(|it| it.identifies && with_id(self.short(&it.letters)) == says))
    }

    /// A variable of what contains the resource.
    fn of_container(&self) -> Option<&'c Candidate<'a>> {
        self.exact().or_else(|| self.alike()).or_else(|| self.parent())
    }

    /// A variable of what contains the resource that says `id` or `name` only: the property says whose.
    fn generic_of_container(&self, says: &str) -> Option<&'c Candidate<'a>> {
        self.one(|it| {
            let id = with_id(&it.letters);
            id.strip_prefix(self.kind) == Some(says)
        })
    }
}
