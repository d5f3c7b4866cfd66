//! Each part against its formula worked out by hand.

use recommend::als::{Als, AlsSettings};
use recommend::ease::{Ease, EaseSettings};
use recommend::matrix::Sparse;
use recommend::pairs::{Measure, Pairs};
use recommend::popularity::{Fading, Popularity};
use recommend::ratings::{Likeness, Neighbourhood, Ratings};
use recommend::vmis::{Vmis, VmisSettings};
use recommend::{Behaviour, EventKind};

use crate::{near, records};

fn matrix(width: usize, rows: &[&[(u32, f32)]]) -> Sparse {
    Sparse::from_rows(width, rows.iter().copied())
}

#[test]
fn pearson_is_drawn_to_zero_where_few_products_are_shared() {
    // Means 3, 3, 3. Over products 0 and 1 the first two agree in full: (1·1 + −1·−1) / (√2 √2) = 1, times 2 of 4.
    let ratings =
        matrix(3, &[&[(0, 4.0), (1, 2.0)], &[(0, 4.0), (1, 2.0), (2, 3.0)], &[(0, 2.0), (1, 4.0), (2, 3.0)]]);
    let how = Neighbourhood {
        likeness: Likeness::Pearson { overlap: 2, significance: 4 },
        most: 10,
        least_likeness: 1e-6,
    };
    let ratings = Ratings::new(ratings, how);
    let alike = ratings.neighbours(0);
    // The third disagrees and is no neighbour; the second rated product 2 at its own mean.
    near(ratings.predict(0, &alike, 2), 3.0);
    near(ratings.predict(0, &alike, 0), 3.0 + 1.0);
    assert!(ratings.predict(0, &alike, 99).is_finite(), "an unknown product has the shopper's mean");
}

#[test]
fn who_rated_all_alike_has_no_neighbours_and_nan_is_no_rating() {
    let ratings = matrix(2, &[&[(0, 3.0), (1, 3.0)], &[(0, 5.0), (1, 1.0)], &[(0, f32::NAN)]]);
    let ratings = Ratings::new(ratings, Neighbourhood::PEARSON);
    near(ratings.predict(0, &ratings.neighbours(0), 1), 3.0);
    near(ratings.predict(2, &ratings.neighbours(2), 1), 3.0);
}

#[test]
fn the_lenskit_form_divides_by_whole_vectors() {
    // Centred: (1, −1) of length √2 and (1, −1, 3, −3) of length √20: cosine 2 / √40.
    let ratings = matrix(4, &[&[(0, 4.0), (1, 2.0)], &[(0, 4.0), (1, 2.0), (2, 6.0), (3, 0.0)]]);
    let ratings = Ratings::new(ratings, Neighbourhood::LENSKIT);
    near(ratings.predict(0, &ratings.neighbours(0), 2), 3.0 + 3.0);
}

#[test]
fn cosine_and_lift_are_counted_exactly() {
    // Product 0: four shoppers, product 1: three, both: three; product 2 alone: six.
    let had = |items: &'static [u32]| items.iter().map(|item| (*item, 1.0)).collect::<Vec<_>>();
    let rows: Vec<Vec<(u32, f32)>> =
        [&[0, 1][..]; 3].into_iter().chain([&[0][..]]).chain([&[2][..]; 6]).map(had).collect();
    let had = Sparse::from_rows(3, rows.iter().map(Vec::as_slice));
    let cosine = Pairs::count(&had, Measure::Cosine { doubt: 3.0 }, 10, 1);
    let pair = cosine.get(0, 1).unwrap();
    assert_eq!((pair.together, cosine.shoppers(0)), (3, 4));
    near(f64::from(pair.strength), 3.0 / 12f64.sqrt() * 3.0 / 6.0);
    let lift = Pairs::count(&had, Measure::Lift { prior: 1.0 }, 10, 1);
    // e = 4 · 3 / 10; (3 − 1.2) lies less than 2 √1.2 above chance.
    assert!(lift.get(0, 1).is_none(), "chance is not told");
    assert!(cosine.of(2).is_empty() && cosine.of(99).is_empty());
}

#[test]
fn ease_is_the_closed_form() {
    // XᵀX + λI = [[3, 1], [1, 3]] for λ = 1; P = [[3, −1], [−1, 3]] / 8; B[0][1] = −P[0][1] / P[1][1] = 1/3.
    let had = matrix(3, &[&[(0, 1.0), (1, 1.0)], &[(0, 1.0)], &[(1, 1.0)]]);
    let ease = Ease::fit(&had, EaseSettings { penalty: 1.0 }).unwrap();
    near(f64::from(ease.weight(0, 1)), 1.0 / 3.0);
    near(f64::from(ease.weight(0, 0)), 0.0);
    near(f64::from(ease.weight(0, 2)), 0.0);
    let moved = ease.renumbered(&[Some(5), None, None]);
    assert!(moved.score(&[5]).is_empty(), "what is no longer sold is not recommended");
    assert!(Ease::fit(&matrix(3, &[]), EaseSettings::default()).is_none(), "nobody had anything");
}

#[test]
fn what_speaks_for_a_taste_adds_up_to_its_score() {
    let rows: Vec<Vec<(u32, f32)>> =
        (0..40u32).map(|row| (0..5).map(|step| ((row + step * (1 + row % 3)) % 12, 1.0)).collect()).collect();
    let had = Sparse::from_rows(12, rows.iter().map(Vec::as_slice));
    let als = Als::fit(&had, AlsSettings { factors: 4, ..AlsSettings::default() });
    assert_eq!(als, Als::fit(&had, AlsSettings { factors: 4, ..AlsSettings::default() }), "the same twice");
    let items = [(0, 1.0), (3, 1.0), (7, 1.0)];
    let parts = als.origin(items.to_vec()).parts(9);
    near(
        f64::from(parts.iter().map(|(_, part)| part).sum::<f32>()),
        f64::from(als.score(&als.taste(&items), 9)),
    );
}

#[test]
fn visits_alike_decay_to_zero_and_ties_go_to_the_newer() {
    let mut vmis = Vmis::new(6, VmisSettings { newest: 10, neighbours: 10, length: 2 });
    vmis.add(&[0, 1]);
    vmis.add(&[0, 2]);
    vmis.add(&[3, 4, 4, 99]);
    vmis.add(&[]);
    assert_eq!((vmis.visits(), vmis.seen_in(4)), (3, 1), "empty visits and unknown products are passed over");
    let neighbours = vmis.neighbours(&[3, 0]);
    // 0 is the newest: 1; 3 one step back of two: 1/2.
    assert_eq!(neighbours.iter().map(|one| one.visit).collect::<Vec<_>>(), [1, 0, 2]);
    near(f64::from(neighbours[2].likeness), 0.5);
    let next = vmis.next(&[0], 10, |item| item != 0);
    assert_eq!(next.iter().map(|(item, _)| *item).collect::<Vec<_>>(), [1, 2]);
    near(f64::from(next[0].1), 1.0 + 3f64.ln());
    // A product ten steps back or more adds nothing.
    assert!(vmis.next(&[99], 10, |_| true).is_empty());
}

#[test]
fn wanting_fades_by_half_lives() {
    let mut all = records(0, 1, EventKind::Bought, &[0]);
    all.extend(records(300, 1, EventKind::Viewed, &[1]));
    let behaviour = Behaviour::gather(all, 2);
    let fading = Fading { half_life: 30.0, ..Fading::default() };
    let popularity = Popularity::count(&behaviour, fading);
    // Bought, 5, thirty days before: 2.5; looked at today: 1.
    near(f64::from(popularity.weight(0)), 2.5);
    near(f64::from(popularity.weight(1)), 1.0);
    assert_eq!(popularity.shoppers(1).0, 1);
    assert_eq!(popularity.shoppers(0).0, 0, "older than the days told");
    assert!(popularity.rising().is_empty(), "of one shopper nothing rises");
}
