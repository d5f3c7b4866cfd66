use tests::{Kiosk, Result, Window};

use super::{amount, in_window, look};

async fn list(window: &Window) -> Result<Vec<String>> {
    window.begin().await?;
    window.tap("department").await?;
    window.answered().await?;
    window.wait_for_stage("results").await?;
    Ok(window.cards().await?.into_iter().map(|card| card.id).collect())
}

async fn total(window: &Window) -> Result<u32> {
    let digits: String = window.text("stage h1").await?.chars().filter(char::is_ascii_digit).collect();
    Ok(digits.parse().unwrap_or_default())
}

/// Would fail if a facet counted one number and showed another, was not kept as a need, or could not be dropped.
#[test]
fn a_facet_narrows_and_its_chip_widens_again() {
    in_window("filters", Kiosk::portrait(), async |window| {
        list(window).await?;
        let (all, chips) = (total(window).await?, window.count("need-chip").await?);
        window.tap("facet[data-field=color]").await?;
        window.wait_for("facet-value").await?;
        window.picture("facets").await?;
        let count: String = window.text("facet-value .soft").await?;
        window.tap("facet-value").await?;
        window.until("the list to be narrowed", async || Ok(total(window).await? < all)).await?;
        assert_eq!(total(window).await?.to_string(), count, "another number than the facet promised");
        assert_eq!(window.count("need-chip").await?, chips + 1, "the colour is not among the wishes");
        window.tap("need-chip[data-kind=color]").await?;
        window.until("the list to be whole again", async || Ok(total(window).await? == all)).await
    });
}

/// Would fail if sorting were only said, not done.
#[test]
fn the_cheapest_come_first_when_asked() {
    in_window("sorts", Kiosk::landscape(), async |window| {
        list(window).await?;
        window.tap("sort").await?;
        window.tap("sort-value[data-value=price_up]").await?;
        window
            .until("the cheapest first", async || {
                let prices: Vec<f64> = window.cards().await?.iter().map(|card| amount(&card.price)).collect();
                Ok(!prices.is_empty() && prices.is_sorted())
            })
            .await
    });
}

/// Would fail if the page were another product's, or a part of it were missing.
#[test]
fn a_card_opens_its_product() {
    in_window("opens", Kiosk::portrait(), async |window| {
        window.begin().await?;
        window.ask("我想买一件红色的连衣裙").await?;
        let card = window.cards().await?.swap_remove(0);
        window.tap("card-name button").await?;
        window.wait_for("product-page").await?;
        assert_eq!(window.attributes("product-page", "data-id").await?, [card.id]);
        assert_eq!(window.text("product-page h1").await?, card.name);
        assert_eq!(window.text("product-page [data-testid=card-price]").await?, card.price);
        for part in ["variant", "product-where", "similar"] {
            assert!(window.count(part).await? > 0, "the page has no {part}");
        }
        let loaded = "return shown('[data-testid=\"product-page\"] img').filter((image) => image.naturalWidth > 0).length";
        window.settle().await?;
        assert!(window.script(loaded, Vec::new()).await?.as_u64() > Some(0), "no photo is drawn");
        window.tap("plan-open").await?;
        window.wait_for_stage("plan").await?;
        assert!(window.count("floor-pin").await? > 0, "no pin on the plan");
        window.tap("back").await?;
        window.wait_for_stage("results").await
    });
}

/// Would fail if choosing two by touch led elsewhere than asking for them in words.
#[test]
fn two_chosen_cards_are_compared() {
    in_window("compares", Kiosk::landscape(), async |window| {
        list(window).await?;
        let cards = window.cards().await?;
        window.tap_nth("compare-toggle", 0).await?;
        window.tap_nth("compare-toggle", 1).await?;
        window.tap("compare-open").await?;
        window.wait_for_stage("compare").await?;
        let compared = window.attributes("compare-table th[data-id]", "data-id").await?;
        assert_eq!(compared, [cards[0].id.clone(), cards[1].id.clone()]);
        Ok(())
    });
}

/// Would fail if a card said no to in words stayed, if its chip did not bring it back, or if the sheet that says why had no way of saying
/// no by touch.
#[test]
fn a_product_said_no_to_goes_and_comes_back() {
    in_window("rejects", Kiosk::portrait(), async |window| {
        window.begin().await?;
        window.ask("红色的连衣裙").await?;
        let before: Vec<String> = window.cards().await?.into_iter().map(|card| card.id).collect();
        window.ask("不要第二个").await?;
        window.picture("rejected").await?;
        look::complains(window, "rejected").await?;
        let left: Vec<String> = window.cards().await?.into_iter().map(|card| card.id).collect();
        assert!(!left.contains(&before[1]) && left[0] == before[0], "{left:?} of {before:?}");
        window.tap("need-chip[data-wish=left-out]").await?;
        window
            .until("it to come back", async || {
                Ok(window.cards().await?.iter().any(|card| card.id == before[1]))
            })
            .await?;

        window.tap("card-name button").await?;
        window.wait_for("product-page").await?;
        window.answered().await?;
        window
            .script("document.querySelector('[data-testid=goes-with]').scrollIntoView()", Vec::new())
            .await?;
        let beside = window.attributes("goes-with [data-testid=card]", "data-id").await?;
        window.tap("goes-with [data-testid=why]").await?;
        window.wait_for("not-for-me").await?;
        window.tap("not-for-me").await?;
        window
            .until("it to be gone from beside", async || {
                let now = window.attributes("goes-with [data-testid=card]", "data-id").await?;
                Ok(!now.is_empty() && !now.contains(&beside[0]))
            })
            .await?;
        let scrolled =
            window.script("return document.querySelector('[data-testid=stage]').scrollTop", Vec::new());
        assert!(scrolled.await?.as_f64() > Some(0.0), "the page jumped to its top");
        Ok(())
    });
}

/// Would fail if what is only near stood among what fits, or did not say what it misses.
#[test]
fn a_short_list_goes_on_with_what_is_near() {
    in_window("near", Kiosk::landscape(), async |window| {
        window.begin().await?;
        window.ask("钢笔").await?;
        window.wait_for("near").await?;
        window.picture("near").await?;
        let (all, near) = (window.count("card").await?, window.count("near [data-testid=card]").await?);
        assert!(near > 0 && all - near == total(window).await? as usize, "{near} near of {all}");
        assert_eq!(window.count("near .note").await?, near, "a near card does not say what it misses");
        Ok(())
    });
}
