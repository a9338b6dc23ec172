// The sessions of a plan in the answer of 'stats', and what a transplant over the same skin would set.
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

// The three of them in words.
std::string sessionsText(const nlohmann::ordered_json& stats);

}  // namespace stipple::app
