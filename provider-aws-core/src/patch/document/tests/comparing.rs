//! What is left of a patch that was compared with a resource.

use super::*;

#[test]
fn what_is_there_already_is_left_out() {
    let current = json!({"Name": "lobby", "Size": 5});
    let document = set("Name", json!("lobby")).change("Size", Change::Set(6));
    assert_eq!(compared(document, current), json!([add("/Size", json!(6))]));
}

#[test]
fn a_number_that_is_written_otherwise_is_no_change() {
    assert_eq!(compared(set("Size", json!(5)), json!({"Size": 5.0})), json!([]));
    let operations = json!([add("/Size", json!(5))]);
    assert_eq!(compared(set("Size", json!(5)), json!({"Size": "5"})), operations);
}

#[test]
fn clearing_what_is_not_there_is_nothing() {
    for current in [json!({}), json!({"Name": null})] {
        assert_eq!(compared(clear("Name"), current), json!([]));
    }
    let operations = json!([remove("/Name")]);
    assert_eq!(compared(clear("Name"), json!({"Name": ""})), operations);
}

#[test]
fn absent_null_and_empty_are_three_things() {
    let current = json!({"Storage": {"Rules": ["a"], "Size": 1}});
    for (storage, operations) in [
        (json!({}), json!([])),
        (json!({"Rules": null}), json!([remove("/Storage/Rules")])),
        (json!({"Rules": []}), json!([add("/Storage/Rules", json!([]))])),
    ] {
        assert_eq!(compared(set("Storage", storage), current.clone()), operations);
    }
    let none = json!({"Name": "lobby"});
    let operations = json!([add("/Storage", json!({}))]);
    assert_eq!(compared(set("Storage", json!({})), none), operations);
}

#[test]
fn only_the_members_of_an_object_that_differ_are_sent() {
    let storage = json!({"Size": 2, "Class": "hot", "Cache": {"Ttl": null, "Size": 8}});
    let current = json!({"Storage": {
        "Size": 1, "Class": "hot", "Unknown": true, "Cache": {"Ttl": 60, "Size": 8},
    }});
    let operations = json!([remove("/Storage/Cache/Ttl"), add("/Storage/Size", json!(2))]);
    assert_eq!(compared(set("Storage", storage), current), operations);
}

#[test]
fn an_object_that_is_not_there_is_added_whole() {
    let storage = json!({"Size": 2, "Class": null, "State": "new", "Key": "k"});
    let operations = json!([add("/Storage", json!({"Size": 2, "Key": "k"}))]);
    for current in [json!({}), json!({"Storage": null}), json!({"Storage": "none"})] {
        assert_eq!(compared(set("Storage", storage.clone()), current), operations);
    }
}

#[test]
fn an_array_is_replaced_whole() {
    let current = json!({"Steps": ["a", "b", "c"]});
    let steps = json!(["a", "x", "c"]);
    let operations = json!([add("/Steps", steps.clone())]);
    assert_eq!(compared(set("Steps", steps), current), operations);
}

#[test]
fn the_order_of_items_counts_unless_they_have_none() {
    let current = json!({"Tags": ["a", "b"], "Steps": ["a", "b"], "Storage": {"Rules": [1, 2]}});
    let document = set("Tags", json!(["b", "a"]))
        .change("Steps", Change::Set(["b", "a"]))
        .change("Storage", Change::Set(json!({"Rules": [2, 1]})));
    let operations = json!([add("/Steps", json!(["b", "a"]))]);
    assert_eq!(compared(document, current), operations);
}

#[test]
fn one_changed_tag_is_one_operation() {
    let tag = |key, value| json!({"Key": key, "Value": value});
    let current = json!({"Tags": [tag("a", "1"), tag("b", "2")]});
    let tags = json!([tag("b", "3"), tag("a", "1")]);
    let operations = json!([add("/Tags", tags.clone())]);
    assert_eq!(compared(set("Tags", tags), current), operations);
}

#[test]
fn what_only_aws_sets_in_an_item_is_neither_compared_nor_sent() {
    let current = json!({"Users": [{"Id": 1, "Name": "ann"}]});
    let same = set("Users", json!([{"Id": 2, "Name": "ann"}]));
    assert_eq!(compared(same, current.clone()), json!([]));

    let other = set("Users", json!([{"Id": 1, "Name": "bob"}]));
    let operations = json!([add("/Users", json!([{"Name": "bob"}]))]);
    assert_eq!(compared(other, current), operations);
}

#[test]
fn an_array_is_sent_if_an_item_has_what_cannot_be_read_back() {
    let current = json!({"Users": [{"Name": "ann"}]});
    let users = json!([{"Name": "ann", "Password": "p"}]);
    let operations = json!([add("/Users", users.clone())]);
    assert_eq!(compared(set("Users", users), current), operations);
}

#[test]
fn what_only_aws_sets_is_in_no_patch() {
    let document = set("Arn", json!("b"))
        .change("Storage", Change::Set(json!({"State": "s"})))
        .change("Roles", Change::Set(json!({"admin": {"Id": 1}})));
    let current = json!({"Arn": "a", "Storage": {"State": "t"}, "Roles": {"admin": {"Id": 2}}});
    assert_eq!(compared(document, current), json!([]));
}

#[test]
fn a_member_is_changed_beside_one_that_is_set_once() {
    let storage = json!({"Zone": "a", "Size": 2});
    let current = json!({"Storage": {"Zone": "a", "Size": 1}, "Kind": "k"});
    let document = set("Storage", storage).change("Kind", Change::Set("k"));
    assert_eq!(compared(document, current), json!([add("/Storage/Size", json!(2))]));
}

#[test]
fn a_change_of_what_is_set_once_is_an_error_that_names_each_place() {
    let document = set("Kind", json!("hush"))
        .change("Name", Change::Set("a"))
        .change("Storage", Change::Set(json!({"Zone": "hush"})));
    let refused = |document: PatchDocument, current| {
        document.compared_with(&current, SCHEMA).expect_err("it can't be changed").to_string()
    };
    let both = "property `Kind`: create-only, so it can't be changed; \
                property `Storage/Zone`: create-only, so it can't be changed";
    for current in [json!({"Kind": "k", "Storage": {"Zone": "a"}}), json!({"Storage": {}}), json!({})] {
        assert_eq!(refused(document.clone(), current), both);
    }
    let kind = "property `Kind`: create-only, so it can't be changed";
    assert_eq!(refused(clear("Kind"), json!({"Kind": "k"})), kind);
    assert_eq!(compared(clear("Kind"), json!({})), json!([]));
}

#[test]
fn what_cannot_be_read_back_is_always_added_if_it_is_named() {
    let document = set("Password", json!("p")).change("Storage", Change::Set(json!({"Key": "k"})));
    let operations = json!([add("/Password", json!("p")), add("/Storage/Key", json!("k"))]);
    for current in [json!({"Storage": {"Size": 1}}), json!({"Password": "p", "Storage": {"Key": "k"}})] {
        assert_eq!(compared(document.clone(), current), operations);
    }
    assert_eq!(compared(set("Name", json!("a")), json!({"Name": "a"})), json!([]));
}

#[test]
fn an_object_that_cannot_be_read_back_is_added_whole() {
    const AUTH: Schema = Schema::new(&[Property::new("Auth").write_only()]);
    let document = set("Auth", json!({"User": "ann"}));
    let document = document.compared_with(&json!({"Auth": {"User": "ann"}}), AUTH);
    assert_eq!(sent(document.expect("a valid change")), json!([add("/Auth", json!({"User": "ann"}))]));
}

#[test]
fn paths_are_spelt_as_the_resource_has_them() {
    let current = json!({"DBName": "a", "storage": {"kmsKey": "k", "Size": 1}});
    let storage = json!({"KmsKey": "l", "Size": 1, "Class": "hot"});
    let document = set("DbName", json!("b")).change("Storage", Change::Set(storage));
    let operations = json!([
        add("/DBName", json!("b")),
        add("/storage/Class", json!("hot")),
        add("/storage/kmsKey", json!("l")),
    ]);
    assert_eq!(compared(document, current), operations);
}

#[test]
fn only_guessed_names_are_respelt() {
    let current = json!({"NAME": "a", "Storage": {"SIZE": 1}});
    let document = set("Name", json!("b")).change("Storage", Change::Set(json!({"Size": 2})));
    let operations = json!([add("/Name", json!("b")), add("/Storage/Size", json!(2))]);
    assert_eq!(compared(document, current), operations);
}

#[test]
fn guessed_names_in_a_map_or_array_are_spelt_as_another_item_has_them() {
    const USERS: Schema = Schema::new(&[Property::new("Users").within(&[Property::new("DbName").guessed()])]);
    let current = json!({"Users": [{"Id": 1}, {"DBName": "a"}]});
    let document = set("Users", json!([{"DbName": "b"}, {"DbName": "c", "Id": 2}, {"dbName": "d"}]));
    let edited = document.compared_with(&current, USERS).expect("a valid change");
    let users = json!([{"DBName": "b"}, {"DBName": "c", "Id": 2}, {"DBName": "d"}]);
    assert_eq!(sent(edited), json!([add("/Users", users)]));

    let current = json!({"Roles": {"a": {"ARNOf": 1}}});
    let document = set("Roles", json!({"a": {"ArnOf": 1}, "ArnOf": {"ArnOf": 2}}));
    let roles = json!({"a": {"ARNOf": 1}, "ArnOf": {"ARNOf": 2}});
    assert_eq!(compared(document, current), json!([add("/Roles", roles)]));
}

#[test]
fn a_map_is_replaced_whole_and_its_keys_are_themselves_alone() {
    let current = json!({"Variables": {"LogLevel": "info", "debug": "1", "0": "a"}});
    let variables = json!({"LOG_LEVEL": "warn", "debug": "1"});
    let operations = json!([add("/Variables", variables.clone())]);
    assert_eq!(compared(set("Variables", variables), current.clone()), operations);
    let same = set("Variables", current["Variables"].clone());
    assert_eq!(compared(same, current), json!([]));
}

#[test]
fn the_values_of_a_map_are_as_special_as_it_says() {
    let current = json!({"Roles": {"0": {"Id": 1, "Names": ["a", "b"]}}});
    let same = set("Roles", json!({"0": {"Names": ["b", "a"]}}));
    assert_eq!(compared(same, current.clone()), json!([]));
    let other = set("Roles", json!({"0": {"Id": 2, "Names": []}, "Id": {"Id": 3}}));
    let operations = json!([add("/Roles", json!({"0": {"Names": []}, "Id": {}}))]);
    assert_eq!(compared(other, current), operations);
}

#[test]
fn a_document_is_replaced_whole() {
    let current = json!({"Policy": {"Version": "1", "Statement": [{"Sid": "a"}], "Id": null}});
    let policy = json!({"Version": "1", "Statement": [{"Sid": "a"}]});
    let operations = json!([add("/Policy", policy.clone())]);
    assert_eq!(compared(set("Policy", policy), current.clone()), operations);
    assert_eq!(compared(set("Policy", current["Policy"].clone()), current), json!([]));
}

#[test]
fn a_text_that_holds_a_document_is_the_same_as_the_document() {
    let document = json!({"Version": 1, "Statement": ["a", "b"]});
    let (text, spaced) = (json!(document.to_string()), json!(format!("{document:#}")));
    let other = json!({"Version": 1, "Statement": ["b", "a"]});
    for current in [&document, &text, &spaced] {
        for same in [&document, &text, &spaced] {
            let edit = set("Policy", same.clone()).change("Policies", Change::Set(vec![same, &other]));
            let current = json!({"Policy": current, "Policies": [other, current]});
            assert_eq!(compared(edit, current), json!([]));
        }
        for other in [&other, &json!(other.to_string()), &json!("1"), &json!("")] {
            let operations = json!([add("/Policy", other.clone())]);
            assert_eq!(compared(set("Policy", other.clone()), json!({"Policy": current})), operations);
        }
    }
    assert_eq!(compared(set("Policy", json!("1")), json!({"Policy": "1.0"}))[0]["value"], "1");
    assert_eq!(compared(set("Name", text), json!({"Name": spaced})).as_array().map(Vec::len), Some(1));
}

#[test]
fn a_union_takes_the_new_form_whole() {
    let current = json!({"Target": {"Bucket": {"Name": "a", "Prefix": "p"}}});
    let other = set("Target", json!({"Queue": {"Url": "u"}}));
    let operations = json!([remove("/Target/Bucket"), add("/Target/Queue", json!({"Url": "u"}))]);
    assert_eq!(compared(other, current.clone()), operations);
    let same_form = set("Target", json!({"Bucket": {"Name": "b"}}));
    let operations = json!([remove("/Target/Bucket/Prefix"), add("/Target/Bucket/Name", json!("b"))]);
    assert_eq!(compared(same_form, current.clone()), operations);
    assert_eq!(compared(set("Target", json!("all")), current), json!([add("/Target", json!("all"))]));
}

#[test]
fn a_replacement_removes_the_members_that_it_leaves_out() {
    let current = json!({"storage": {
        "State": "s", "Zone": "a", "Key": "***", "Size": 1, "Class": "hot", "Empty": null, "KMSKey": "k",
        "Cache": {"Ttl": 60, "Size": 8},
    }});
    let storage = json!({"Size": 1, "Cache": {"Size": 9}, "KmsKey": "k"});
    let document = PatchDocument::new().change("Storage", Change::Replace(storage));
    let operations =
        json!(
            [remove("/storage/Class"), remove("/storage/Cache/Ttl"), add("/storage/Cache/Size", json!(9)),]
        );
    assert_eq!(compared(document.clone(), current), operations);
    let whole = json!({"Size": 1, "Cache": {"Size": 9}, "KmsKey": "k"});
    assert_eq!(compared(document.clone(), json!({})), json!([add("/Storage", whole.clone())]));
    assert_eq!(blind(document), json!([add("/Storage", whole)]));
}

#[test]
fn what_each_update_requires_and_nobody_can_read_must_be_in_the_patch() {
    static SECRET: [Property; 1] = [Property::new("Password").write_only().required()];
    static PROPERTIES: [Property; 4] = [
        Property::new("Token").write_only().required(),
        Property::new("Auth").within(&SECRET),
        Property::new("Users").map().within(&SECRET),
        Property::new("Free").document(),
    ];
    const SCHEMA: Schema = Schema::new(&PROPERTIES);
    let current = json!({"Name": "a", "Auth": {"User": "u"}, "Users": {"ann": {"Password": "***"}, "0": {}}, "Free": {}});
    let missing = set("Name", json!("b")).compared_with(&current, SCHEMA).expect_err("too little");
    let each = "required in each update, because AWS doesn't return it, but missing from the patch";
    assert_eq!(
        missing.to_string(),
        ["Token", "Auth/Password", "Users/0/Password"]
            .map(|place| format!("property `{place}`: {each}"))
            .join("; ")
    );
    let nothing = set("Name", json!("a")).compared_with(&current, SCHEMA).expect("no change");
    assert!(nothing.is_empty());
    let complete = set("Name", json!("b"))
        .change("Token", Change::Set("t"))
        .change("Auth", Change::Set(json!({"Password": "p"})))
        .change("Users", Change::<Value>::Clear);
    let complete = complete.compared_with(&current, SCHEMA).expect("all that is required");
    assert_eq!(sent(complete).as_array().map(Vec::len), Some(4));
}

#[test]
fn a_patch_can_be_compared_again_with_another_resource() {
    let storage = json!({"Size": 2, "Class": null, "Cache": {"Ttl": 60}});
    let first = json!({"Storage": {"Size": 1, "Class": "hot", "Cache": {}}});
    let document = set("Storage", storage).compared_with(&first, SCHEMA).expect("a valid change");
    let document = document.guarded_by(&first, SCHEMA);

    let second = json!({"Storage": {"Size": 2, "Class": "hot", "Cache": {"Ttl": 5}}});
    let operations = json!([remove("/Storage/Class"), add("/Storage/Cache/Ttl", json!(60))]);
    let mut again = compared(document.clone(), second);
    again.as_array_mut().expect("operations").reverse();
    assert_eq!(again, operations);

    let whole = add("/Storage", json!({"Size": 2, "Cache": {"Ttl": 60}}));
    assert_eq!(compared(document, json!({})), json!([whole]));
}
