"""Links one set with Splink in the settings of its documentation, as a whole process.

    python3 splink_job.py SET CLUSTERS FILE [FILE2] [--pairs PAIRS]

The settings are those of the examples that Splink documents for each set; for `persons`, those of its
50,000 historical persons with the columns this register has; for `associations`, which none of them
is like, the same kinds of comparisons. FILE may be a pattern of several parts. Clusters are made at the probability of
0.95 those examples use. `--pairs` also writes every scored pair, which is not part of the job.
"""
import argparse

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

COMMON = {"unique_id_column_name": "unique_id", "retain_intermediate_calculation_columns": False}


def exact(column):
    return cl.ExactMatch(column).configure(term_frequency_adjustments=True)


def full_name():
    return cl.ForenameSurnameComparison(
        "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat")


def fake_1000():
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on(column) for column in ("first_name", "surname", "dob", "email")],
        comparisons=[
            cl.ForenameSurnameComparison("first_name", "surname"),
            cl.DateOfBirthComparison("dob", input_is_string=True), exact("city"),
            cl.EmailComparison("email")], **COMMON)
    prior = ([
        "l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
        "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
        "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
        "l.email = r.email"], 0.7)
    return settings, prior, 1e6, [["dob"], ["email"], ["first_name", "surname"]]


def historical_50k():
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"), block_on("surname", "dob"),
            block_on("first_name", "dob"), block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"), block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"),
            block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)")],
        comparisons=[
            full_name(), cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"), exact("birth_place"), exact("occupation")],
        **COMMON)
    prior = ([
        block_on("first_name", "surname", "dob"),
        block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
        block_on("dob", "postcode_fake")], 0.6)
    return settings, prior, 1e7, [["first_name", "surname"], ["dob"]]


def persons():
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("first_name", "surname"), block_on("surname", "dob"),
            block_on("first_name", "dob"), block_on("email"), block_on("postcode", "dob")],
        comparisons=[
            full_name(), cl.DateOfBirthComparison("dob", input_is_string=True), exact("city"),
            cl.EmailComparison("email"), cl.PostcodeComparison("postcode")], **COMMON)
    prior = ([block_on("first_name", "surname", "dob"), block_on("email")], 0.7)
    return settings, prior, 1e7, [["first_name", "surname"], ["dob"]]


def febrl(link_type, rules, soc_sec_edits, postcode, recall):
    settings = SettingsCreator(
        link_type=link_type, blocking_rules_to_generate_predictions=rules,
        comparisons=[
            cl.NameComparison("given_name"), cl.NameComparison("surname"),
            cl.DateOfBirthComparison(
                "date_of_birth", input_is_string=True, datetime_format="%Y%m%d",
                invalid_dates_as_null=True),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", soc_sec_edits),
            exact("street_number"), postcode], **COMMON)
    prior = ([block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")], recall)
    return settings, prior, 1e6, [["date_of_birth"], ["postcode"]]


def febrl3():
    rules = [block_on(column) for column in (
        "soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")]
    return febrl("dedupe_only", rules, [2], exact("postcode"), 0.9)


def febrl4():
    rules = [
        block_on("given_name", "surname"),
        "l.given_name = r.surname and l.surname = r.given_name", block_on("date_of_birth"),
        block_on("soc_sec_id"), block_on("state", "address_1"),
        block_on("street_number", "address_1"), block_on("postcode")]
    postcode = cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(
        term_frequency_adjustments=True)
    return febrl("link_only", rules, [1, 2], postcode, 0.8)


def associations():
    """On the features of association_features.py; what is one in two periods is left to others."""
    rules = [
        block_on("period", "place", "level", "kind"),
        block_on("period", "decision_number", "decision_year"), block_on("period", "phone"),
        block_on("period", "chair", "district")]
    settings = SettingsCreator(
        link_type="dedupe_only", blocking_rules_to_generate_predictions=rules,
        comparisons=[
            cl.JaroWinklerAtThresholds("head", [0.95, 0.88]).configure(
                term_frequency_adjustments=True),
            exact("place"), cl.ExactMatch("level"), cl.ExactMatch("digits"),
            cl.LevenshteinAtThresholds("decision_number", 1),
            cl.DateOfBirthComparison("founded_on", input_is_string=True),
            cl.NameComparison("chair").configure(term_frequency_adjustments=True),
            cl.LevenshteinAtThresholds("phone", 1)], **COMMON)
    prior = ([block_on("period", "place", "level", "head"),
              block_on("period", "place", "decision_number", "decision_year")], 0.9)
    return settings, prior, 1e7, [["period", "place", "level", "kind"],
                                  ["period", "decision_number", "decision_year"]]


SETS = {made.__name__: made for made in (
    fake_1000, historical_50k, persons, febrl3, febrl4, associations)}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("set", choices=SETS)
    options.add_argument("clusters")
    options.add_argument("files", nargs="+")
    options.add_argument("--pairs")
    options = options.parse_args()
    settings, (rules, recall), pairs, sessions = SETS[options.set]()
    connection = duckdb.connect()
    api = DuckDBAPI(connection=connection)
    tables = []
    for number, file in enumerate(options.files):
        name = "first_name || ' ' || surname as first_name_surname_concat"
        columns = f"*, {name}" if options.set in ("historical_50k", "persons") else "*"
        connection.execute(
            f"create table input_{number} as select {columns} from "
            f"read_csv('{file}', all_varchar = true, nullstr = '')")
        tables.append(api.register(connection.table(f"input_{number}")))
    linker = Linker(tables[0] if len(tables) == 1 else tables, settings)
    linker.training.estimate_probability_two_random_records_match(rules, recall=recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=pairs)
    for columns in sessions:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(*columns), estimate_without_term_frequencies=True)
    predictions = linker.inference.predict()
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=0.95)
    connection.execute(
        f"copy (select unique_id, cluster_id from {clusters.physical_name}) "
        f"to '{options.clusters}' (header)")
    if options.pairs:
        connection.execute(
            f"copy (select match_weight, unique_id_l, unique_id_r from {predictions.physical_name}) "
            f"to '{options.pairs}' (header)")


if __name__ == "__main__":
    main()
