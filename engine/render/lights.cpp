#include "engine/render/lights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/base/error.h"
#include "engine/base/resources.h"
#include "engine/base/units.h"

namespace stipple {
namespace {

const std::array<std::string, 7> kNames = {"daylight", "overcast", "office",   "bathroom",
                                           "clinic",   "flash",    "backlight"};

using Json = nlohmann::json;

glm::vec3 vec3Of(const Json& json) { return {json.at(0), json.at(1), json.at(2)}; }

Light::Frame frameOf(const std::string& word) {
    if (word == "world") return Light::Frame::world;
    if (word == "eye") return Light::Frame::eye;
    STIPPLE_CHECK(word == "camera", word);
    return Light::Frame::camera;
}

Light::Shape shapeOf(const std::string& word) {
    if (word == "window") return Light::Shape::window;
    if (word == "ring") return Light::Shape::ring;
    STIPPLE_CHECK(word == "gaussian", word);
    return Light::Shape::gaussian;
}

Light lightOf(const Json& json) {
    Light light;
    light.frame = frameOf(json.at("frame"));
    light.axis = glm::normalize(vec3Of(json.at("axis")));
    light.sharpness = json.at("sharpness");
    light.irradiance = vec3Of(json.at("irradiance"));
    light.shape = shapeOf(json.value("shape", "gaussian"));
    if (json.contains("half_size")) light.halfSize = {json["half_size"][0], json["half_size"][1]};
    if (json.contains("panes")) light.panes = {json["panes"][0], json["panes"][1]};
    if (json.contains("bars")) light.bars = {json["bars"][0], json["bars"][1]};
    if (json.contains("up_hint")) light.upHint = vec3Of(json["up_hint"]);
    light.key = json.value("key", false);
    return light;
}

Room roomOf(const Json& json) {
    Room room;
    room.halfSizeM = vec3Of(json.at("half_size_m"));
    const Json& walls = json.at("walls");
    room.low = {walls.at("left"), walls.at("floor"), walls.at("far")};
    room.high = {walls.at("right"), walls.at("ceiling"), walls.at("near")};
    room.viewer = json.at("viewer");
    return room;
}

LightRig readRig(const std::string& name) {
    const std::string file = "assets/lights/" + name + ".json";
    LightRig rig;
    rig.name = name;
    try {
        const Json json = Json::parse(resourceText(file));
        rig.exposure = json.at("exposure");
        if (json.contains("room")) rig.room = roomOf(json["room"]);
        for (const Json& light : json.at("lights")) rig.lights.push_back(lightOf(light));
    } catch (const Json::exception& problem) {
        throw InputError(file + " is not a rig of lights (" + problem.what() + ").");
    }
    std::stable_partition(rig.lights.begin(), rig.lights.end(), [](const Light& light) { return light.key; });
    return rig;
}

// Columns: the frame's axes in the head frame.
glm::mat3 axesOf(Light::Frame frame, const Camera& camera) {
    if (frame == Light::Frame::world) return glm::mat3(1);
    const float azimuth = radiansOf(camera.azimuthDeg);
    const glm::vec3 right(std::cos(azimuth), 0, -std::sin(azimuth));
    if (frame == Light::Frame::camera) return {right, {0, 1, 0}, {std::sin(azimuth), 0, std::cos(azimuth)}};
    return {right, glm::cross(camera.direction(), right), camera.direction()};
}

}  // namespace

std::span<const std::string> lightRigNames() { return kNames; }

const LightRig& lightRig(const std::string& name) {
    static const std::map<std::string, LightRig> rigs = [] {
        std::map<std::string, LightRig> all;
        for (const std::string& each : kNames) all.emplace(each, readRig(each));
        return all;
    }();
    const auto found = rigs.find(name);
    STIPPLE_CHECK(found != rigs.end(), name);
    return found->second;
}

// World and camera frames both have their y upright.
LightRig turned(LightRig rig, float degrees) {
    const float angle = radiansOf(std::remainder(degrees, 360.0f)), c = std::cos(angle), s = std::sin(angle);
    const auto turn = [&](glm::vec3& v) { v = {c * v.x + s * v.z, v.y, c * v.z - s * v.x}; };
    for (Light& light : rig.lights) {
        if (light.frame == Light::Frame::eye) continue;
        turn(light.axis);
        turn(light.upHint);
    }
    return rig;
}

LightPlace lightPlace(const Light& light, const Camera& camera) {
    const glm::mat3 axes = axesOf(light.frame, camera);
    const glm::vec3 axis = axes * light.axis;
    const glm::vec3 across = glm::cross(axes * light.upHint, axis);
    // A light straight along its hint has no way up of its own: any will do.
    const bool aligned = glm::length(across) < 1e-3f;
    return {axis, aligned ? glm::normalize(glm::cross(axes[2] + axes[0], axis)) : glm::normalize(across)};
}

}  // namespace stipple
