//! Numbers for examples: listed ones, the default, or else one that is as close to 1 as the bounds allow.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Number, Value};
use specs::{Property, Range, Type};

/// A whole number for a property, of a type within the property's.
pub(super) fn integer(property: &Property, datatype: &Type) -> TokenStream {
    let range = range(datatype);
    let default = property.default.as_ref().and_then(Value::as_i64);
    let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_i64);
    let listed = range.values.first().and_then(Number::as_i64);
    let (least, most) = (bound(&range.minimum), bound(&range.maximum));
    let plain = 1_i64.max(least.unwrap_or(i64::MIN)).min(most.unwrap_or(i64::MAX));
    let value = listed.or(default).unwrap_or(plain);
    let literal = if i32::try_from(value).is_ok() {
        Literal::i64_unsuffixed(value.abs())
    } else {
        Literal::i64_suffixed(value.saturating_abs())
    };
    if value < 0 { quote!(-#literal) } else { quote!(#literal) }
}

/// A number for a property, of a type within the property's.
pub(super) fn number(property: &Property, datatype: &Type) -> TokenStream {
    let range = range(datatype);
    let default = property.default.as_ref().and_then(Value::as_f64);
    let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
    let listed = range.values.first().and_then(Number::as_f64);
    let (least, most) = (bound(&range.minimum), bound(&range.maximum));
    let plain = 1.0_f64.max(least.unwrap_or(f64::MIN)).min(most.unwrap_or(f64::MAX));
    let value = listed.or(default).filter(|value| value.is_finite()).unwrap_or(plain);
    let literal = Literal::f64_unsuffixed(value.abs());
    if value < 0.0 { quote!(-#literal) } else { quote!(#literal) }
}

fn range(datatype: &Type) -> Range {
    match datatype {
        Type::Integer(range) | Type::Number(range) => range.clone(),
        _ => Range::default(),
    }
}
