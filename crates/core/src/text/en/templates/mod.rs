//! The words of the templates: their names, whom they suit, where they come from, and what to write
//! in each section. The headings are not here: they are their authors', in any language.
#![allow(missing_docs, reason = "each text says for itself what it says")]

pub mod atlassian;
pub mod aws_coe;
pub mod azure_pir;
pub mod azure_status;
pub mod cloud_admin;
pub mod elastic;
pub mod gitlab;
pub mod google_incident_report;
pub mod google_sre;
pub mod kehoe;
pub mod learning_review;
pub mod pagerduty;
pub mod real_world_sre;
pub mod sre_workbook;
