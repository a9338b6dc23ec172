// The sessions of a plan in the answer of 'stats', its touch-ups, the old work beneath it, and what a transplant over
// the same skin would set.
#pragma once
#include <nlohmann/json.hpp>

#include "engine/project/pipeline.h"

namespace stipple::app {

// One entry a session, in turn.
nlohmann::ordered_json sessionsJson(const Pipeline& pipeline, const Project& project);
// {"dots", "hours"}, and "price" where the practice has a tariff.
nlohmann::ordered_json togetherJson(const Pipeline& pipeline, const Project& project);
// Own hair, this plan and a transplant over its area in the same terms: follicular units, hairs and dots.
nlohmann::ordered_json comparisonJson(const Pipeline& pipeline, double treatedCm2);

// One entry a touch-up that the plan has.
nlohmann::ordered_json touchUpsJson(const Pipeline& pipeline, const Project& project);
// Someone else's dots; those in front of the new line are covered by no new ones.
nlohmann::ordered_json oldWorkJson(const Pipeline& pipeline);

// All of them in words.
std::string sessionsText(const nlohmann::ordered_json& stats);

}  // namespace stipple::app
