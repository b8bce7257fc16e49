//! What holds for every layout.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Arrow, Diagram, Layout, Point, Shape, lay_out};

const WIDTH: i32 = 100;

/// A diagram of boxes with these heights, and of arrows between them, given by positions and parts of a height.
fn diagram(heights: &[i32], arrows: &[(usize, usize, i32)]) -> Diagram {
    let count = heights.len();
    let arrows = arrows.iter().map(|&(from, to, part)| {
        let (from, to) = (from % count, to % count);
        Arrow { from, exit: 30 + part % (heights[from] - 30), to }
    });
    Diagram {
        width: WIDTH,
        boxes: heights.iter().map(|&height| Shape { height, entry: 20 }).collect(),
        arrows: arrows.collect(),
    }
}

fn diagrams() -> impl Strategy<Value = Diagram> {
    let heights = prop::collection::vec(40..200, 1..24);
    let arrows = prop::collection::vec((0_usize..24, 0_usize..24, 0..200), 0..40);
    (heights, arrows).prop_map(|(heights, arrows)| diagram(&heights, &arrows))
}

/// A rectangle: left, top, right, bottom.
type Area = (i32, i32, i32, i32);

fn areas(diagram: &Diagram, layout: &Layout) -> Vec<Area> {
    let boxes = diagram.boxes.iter().zip(&layout.boxes);
    boxes.map(|(shape, corner)| (corner.x, corner.y, corner.x + WIDTH, corner.y + shape.height)).collect()
}

/// Whether two areas share more than a side.
fn overlap(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_two_boxes_overlap_and_all_are_in_the_picture(diagram in diagrams()) {
        let layout = lay_out(&diagram);
        let areas = areas(&diagram, &layout);
        for (index, area) in areas.iter().enumerate() {
            prop_assert!(area.0 >= 0 && area.1 >= 0 && area.2 <= layout.width && area.3 <= layout.height);
            prop_assert!(!areas[..index].iter().any(|other| overlap(*area, *other)));
        }
    }

    #[test]
    fn an_arrow_begins_and_ends_at_a_side_of_its_boxes(diagram in diagrams()) {
        let layout = lay_out(&diagram);
        for (arrow, points) in diagram.arrows.iter().zip(&layout.arrows) {
            let ends = [
                (points[0], arrow.from, arrow.exit),
                (points[points.len() - 1], arrow.to, diagram.boxes[arrow.to].entry),
            ];
            for (point, index, height) in ends {
                let corner = layout.boxes[index];
                prop_assert!(point.x == corner.x || point.x == corner.x + WIDTH);
                prop_assert_eq!(point.y, corner.y + height);
            }
        }
    }

    #[test]
    fn an_arrow_crosses_no_box(diagram in diagrams()) {
        let layout = lay_out(&diagram);
        let areas = areas(&diagram, &layout);
        for pair in layout.arrows.iter().flat_map(|points| points.windows(2)) {
            let [one, other] = [pair[0], pair[1]];
            let (left, right) = (one.x.min(other.x), one.x.max(other.x));
            let (top, bottom) = (one.y.min(other.y), one.y.max(other.y));
            // A level line has no height, and yet it must not be in a box.
            let way = if top == bottom { (left, top - 1, right, bottom + 1) } else { (left, top, right, bottom) };
            prop_assert!(!areas.iter().any(|area| overlap(*area, way)), "{:?}", pair);
        }
    }

    #[test]
    fn arrows_lead_to_the_right_where_there_is_no_circle(
        heights in prop::collection::vec(40..200, 24),
        arrows in prop::collection::vec((0_usize..24, 0_usize..24, 0..200), 0..40),
    ) {
        let arrows: Vec<_> = arrows.into_iter().filter(|(from, to, _)| from < to).collect();
        let layout = lay_out(&diagram(&heights, &arrows));
        for points in &layout.arrows {
            prop_assert!(points.windows(2).all(|pair| pair[0].x < pair[1].x), "{:?}", points);
        }
    }

    #[test]
    fn the_same_diagram_has_the_same_layout(diagram in diagrams()) {
        prop_assert_eq!(lay_out(&diagram), lay_out(&diagram.clone()));
    }

    #[test]
    fn boxes_without_arrows_are_below_all_others(diagram in diagrams()) {
        let layout = lay_out(&diagram);
        let connected: BTreeSet<usize> =
            diagram.arrows.iter().flat_map(|arrow| [arrow.from, arrow.to]).collect();
        let areas = areas(&diagram, &layout);
        match layout.grid {
            Some(top) => for (index, area) in areas.iter().enumerate() {
                prop_assert_eq!(connected.contains(&index), area.1 < top);
                prop_assert!(!connected.contains(&index) || area.3 < top);
            },
            None => prop_assert!(connected.is_empty() || connected.len() == areas.len()),
        }
    }
}

#[test]
fn nothing_is_laid_out_as_nothing() {
    assert_eq!(lay_out(&Diagram { width: WIDTH, ..Diagram::default() }), Layout::default());
}

#[test]
fn a_chain_is_a_row_and_its_arrows_are_level() {
    let layout = lay_out(&diagram(&[100, 60, 60], &[(0, 1, 0), (1, 2, 0)]));
    let rights: Vec<i32> = layout.boxes.iter().map(|corner| corner.x).collect();
    assert_eq!(rights, [0, 160, 320]);
    for points in &layout.arrows {
        assert!(matches!(points[..], [begin, end] if begin.y == end.y), "{points:?}");
    }
}

#[test]
fn arrows_that_pass_a_column_to_the_same_box_share_a_lane() {
    // Box 2 is two columns to the right of the boxes 0 and 3, because of box 1.
    let layout =
        lay_out(&diagram(&[80, 80, 80, 80], &[(0, 1, 0), (1, 2, 0), (0, 2, 10), (3, 1, 0), (3, 2, 10)]));
    let inner = |arrow: usize| -> Vec<Point> {
        let points = &layout.arrows[arrow];
        points[1..points.len() - 1].to_vec()
    };
    assert_eq!(inner(2).len(), 2);
    assert_eq!(inner(2), inner(4));
}

#[test]
fn an_arrow_of_a_circle_leads_back_from_side_to_side() {
    let layout = lay_out(&diagram(&[80, 80], &[(0, 1, 0), (1, 0, 0)]));
    let [there, back] = [&layout.arrows[0], &layout.arrows[1]];
    assert_eq!((there[0].x, there[1].x), (100, 160));
    assert_eq!((back[0].x, back[1].x), (160, 100));
    let own = lay_out(&diagram(&[80], &[(0, 0, 0)]));
    assert_eq!(own.arrows, [[Point { x: 100, y: 30 }, Point { x: 100, y: 20 }]]);
}

#[test]
fn a_hundred_boxes_without_arrows_are_a_grid_that_a_screen_is_wide_enough_for() {
    let layout = lay_out(&diagram(&[100; 100], &[]));
    let columns: BTreeSet<i32> = layout.boxes.iter().map(|corner| corner.x).collect();
    assert_eq!(columns.len(), 5);
    assert_eq!(layout.boxes[5], Point { x: 0, y: 124 });
    assert_eq!(layout.height, 20 * 124 - 24);
}
