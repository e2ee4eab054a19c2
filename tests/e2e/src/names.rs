//! Finds elements by role and name where the browser's accessibility tree cannot be searched as a whole: a
//! script finds the elements that could be meant, and the browser is asked for the role and name of each
//! (WebDriver, "Get Computed Role" and "Get Computed Label").

use http::Method;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver, WebElement};

use crate::Problem;

/// A script that returns every element that could have the role and name that are wanted.
const CANDIDATES: &str = include_str!("names.js");

/// All elements with this role and name, in the order of the page.
pub(crate) async fn all(
    browser: &WebDriver,
    role: &str,
    name: &str,
) -> Result<Vec<WebElement>, Problem> {
    let wanted = vec![json!(role), json!(name)];
    let candidates = browser.execute(CANDIDATES, wanted).await?.elements()?;
    let mut found = Vec::new();
    for element in candidates {
        if self::name(browser, &element).await? == name
            && self::role(browser, &element).await? == role
        {
            found.push(element);
        }
    }
    Ok(found)
}

/// The role of an element, as assistive technology announces it.
pub(crate) async fn role(browser: &WebDriver, element: &WebElement) -> Result<String, Problem> {
    let role = computed_property(browser, element, "computedrole").await?;
    // WebKit reports a select as a button that opens a list.
    if role == "button" && element.tag_name().await?.eq_ignore_ascii_case("select") {
        return Ok("combobox".to_owned());
    }
    // ARIA 1.3 has two names for this role.
    if role == "img" {
        return Ok("image".to_owned());
    }
    Ok(role)
}

/// The name of an element, as assistive technology announces it.
pub(crate) async fn name(browser: &WebDriver, element: &WebElement) -> Result<String, Problem> {
    computed_property(browser, element, "computedlabel").await
}

async fn computed_property(
    browser: &WebDriver,
    element: &WebElement,
    property: &'static str,
) -> Result<String, Problem> {
    let element = element.element_id().to_string();
    let query = PropertyQuery { element, property };
    let answer = browser.handle().cmd(query).await?.value_json()?;
    Ok(answer.as_str().unwrap_or_default().to_owned())
}

/// A WebDriver command that asks for one property of an element: `computedrole` or `computedlabel`.
#[derive(Debug)]
struct PropertyQuery {
    element: String,
    property: &'static str,
}

impl FormatRequestData for PropertyQuery {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self { element, property } = self;
        let path = format!("session/{session}/element/{element}/{property}");
        RequestData::new(Method::GET, path)
    }
}
