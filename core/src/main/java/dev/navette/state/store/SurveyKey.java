package dev.navette.state.store;

/**
 * A survey of one side of two accounts.
 *
 * @param pair the pair's number
 * @param survey which one: a short stable name
 */
public record SurveyKey(long pair, String survey) {}
