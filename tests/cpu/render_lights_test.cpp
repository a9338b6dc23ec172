#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/render/frame_uniforms.h"
#include "engine/render/lights.h"
#include "shaders/shared/spherical_gaussian.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

// Points spread evenly over the sphere (Fibonacci lattice).
std::vector<glm::vec3> sphere(int count) {
    std::vector<glm::vec3> points;
    for (int i = 0; i < count; ++i) {
        const float z = 1 - 2 * (float(i) + 0.5f) / float(count), r = std::sqrt(1 - z * z);
        const double turn = 2.399963229728653 * i;
        points.push_back({r * float(std::cos(turn)), z, r * float(std::sin(turn))});
    }
    return points;
}

// Cosine-weighted integral of the normalised Gaussian about +Y, seen by a surface whose normal makes `cosine` with it.
double integratedIrradiance(float sharpness, float cosine, const std::vector<glm::vec3>& directions) {
    const glm::vec3 normal(std::sqrt(1 - cosine * cosine), cosine, 0);
    double sum = 0, total = 0;
    for (const glm::vec3& d : directions) {
        const double light = std::exp(double(sharpness) * (double(d.y) - 1));
        total += light;
        sum += light * std::max(0.0f, glm::dot(normal, d));
    }
    return sum / total;
}

glm::vec3 ambientAt(const shared::FrameUniforms& f, glm::vec3 n) {
    const float basis[9] = {
        1, n.x, n.y, n.z, n.x * n.y, n.y * n.z, n.z * n.x, n.x * n.x - n.y * n.y, 3 * n.z * n.z - 1};
    glm::vec3 sum(0);
    for (int i = 0; i < 9; ++i) sum += glm::vec3(f.ambient[i]) * basis[i];
    return glm::max(sum, glm::vec3(0));
}

glm::vec3 irradianceAt(const shared::FrameUniforms& f, glm::vec3 n) {
    glm::vec3 sum = ambientAt(f, n);
    for (const shared::LightGpu& light : f.lights)
        for (int c = 0; c < 3; ++c) {
            const glm::vec3 fit(light.fitScale[c], light.fitBias[c], light.fitBend[c]);
            sum[c] += light.irradiance[c] * shared::irradianceOf(fit, glm::dot(n, glm::vec3(light.axis)));
        }
    return sum;
}

shared::FrameUniforms uniformsOf(const LightRig& rig, float azimuthDeg, float elevationDeg) {
    Camera camera;
    camera.azimuthDeg = azimuthDeg;
    camera.elevationDeg = elevationDeg;
    shared::FrameUniforms frame{};
    fillLights(rig, camera, frame);
    return frame;
}

// Mean luminance that the visible skin gives back, relative to its albedo, over the usual views of the head's upper
// part.
float meanExposure(const LightRig& rig) {
    const std::vector<glm::vec3> normals = sphere(1000);
    float sum = 0;
    const glm::vec2 views[] = {{0, 6}, {35, 14}, {90, 5}, {180, 50}, {38, 34}};
    for (const glm::vec2& view : views) {
        const shared::FrameUniforms frame = uniformsOf(rig, view.x, view.y);
        Camera camera;
        camera.azimuthDeg = view.x;
        camera.elevationDeg = view.y;
        glm::vec3 light(0);
        float weight = 0;
        for (const glm::vec3& n : normals) {
            const float seen = glm::dot(n, camera.direction());
            if (seen <= 0 || n.y < -0.3f) continue;
            light += irradianceAt(frame, n) * seen;
            weight += seen;
        }
        sum += glm::dot(light / weight, glm::vec3(0.2126f, 0.7152f, 0.0722f)) / 5;
    }
    return sum * rig.exposure;
}

}  // namespace

TEST_CASE("the rigs of the contract exist and are well formed") {
    const std::set<std::string> wanted = {"daylight", "overcast", "office", "bathroom", "clinic", "flash", "backlight"};
    CHECK(std::set<std::string>(lightRigNames().begin(), lightRigNames().end()) == wanted);
    for (const std::string& name : lightRigNames()) {
        const LightRig& rig = lightRig(name);
        CHECK(rig.exposure > 0);
        bool keysEnded = false;
        for (const Light& light : rig.lights) {
            CHECK(glm::length(light.axis) == doctest::Approx(1));
            CHECK(light.sharpness > 0);
            CHECK(std::min({light.irradiance.x, light.irradiance.y, light.irradiance.z}) > 0);
            CHECK_MESSAGE(!(light.key && keysEnded), name);
            keysEnded = keysEnded || !light.key;
        }
    }
}

TEST_CASE("plain skin has the same mean brightness under every rig") {
    const float wanted = meanExposure(lightRig("daylight"));
    for (const std::string& name : lightRigNames())
        CHECK_MESSAGE(meanExposure(lightRig(name)) == nearly(wanted, 0.03), name);
}

TEST_CASE("light is nearly neutral: no rig bends the colour of skin by much") {
    for (const std::string& name : lightRigNames()) {
        const shared::FrameUniforms frame = uniformsOf(lightRig(name), 0, 10);
        const glm::vec3 light = irradianceAt(frame, glm::normalize(glm::vec3(0, 1, 1)));
        CHECK_MESSAGE(light.r / light.b > 0.85f, name);
        CHECK_MESSAGE(light.r / light.b < 1.35f, name);
    }
}

TEST_CASE("a room turns with the viewer but stays upright; a flash follows the camera; a ceiling does neither") {
    Camera camera;
    camera.azimuthDeg = 70;
    camera.elevationDeg = 50;
    Light light;
    light.axis = {0, 0, 1};
    light.frame = Light::Frame::world;
    CHECK(glm::distance(lightPlace(light, camera).axis, {0, 0, 1}) < 1e-5f);
    light.frame = Light::Frame::eye;
    CHECK(glm::distance(lightPlace(light, camera).axis, camera.direction()) < 1e-5f);
    light.frame = Light::Frame::camera;
    const glm::vec3 level = lightPlace(light, camera).axis;
    CHECK(std::abs(level.y) < 1e-6f);
    CHECK(glm::dot(level, camera.direction()) == nearly(std::cos(0.8726646), 1e-4));
    // To the viewer's right is to the right in the picture.
    light.axis = {1, 0, 0};
    const glm::mat4 view = camera.view();
    CHECK((view * glm::vec4(lightPlace(light, camera).axis, 0)).x == doctest::Approx(1));
}

TEST_CASE("a room's lights turn about the vertical, to the right as seen from the front; what the camera holds stays") {
    for (const std::string& name : lightRigNames()) {
        CAPTURE(name);
        const LightRig& rig = lightRig(name);
        const LightRig quarter = turned(rig, 90), round = turned(rig, -360);
        for (size_t i = 0; i < rig.lights.size(); ++i) {
            const glm::vec3 axis = rig.lights[i].axis;
            const bool isHeld = rig.lights[i].frame == Light::Frame::eye;
            const glm::vec3 wanted = isHeld ? axis : glm::vec3(axis.z, axis.y, -axis.x);
            CHECK(glm::distance(quarter.lights[i].axis, wanted) < 1e-5f);
            CHECK(glm::distance(round.lights[i].axis, axis) < 1e-5f);
            const Camera camera;
            const LightPlace place = lightPlace(quarter.lights[i], camera);
            CHECK(std::abs(glm::dot(place.axis, place.xAxis)) < 1e-5f);
        }
    }
}

TEST_CASE("a window stands square to its axis, whatever its hint") {
    Camera camera;
    Light light;
    for (const glm::vec3& axis : {glm::vec3(0, 1, 0), glm::vec3(1, 0, 0), glm::normalize(glm::vec3(-1, 2, -1))}) {
        for (const glm::vec3& hint : {glm::vec3(0, 1, 0), glm::vec3(1, 0, 0)}) {
            light.axis = axis;
            light.upHint = hint;
            const LightPlace place = lightPlace(light, camera);
            CHECK(glm::length(place.xAxis) == doctest::Approx(1));
            CHECK(std::abs(glm::dot(place.xAxis, place.axis)) < 1e-5f);
        }
    }
}

TEST_CASE("the irradiance of a Gaussian is that of its integral over the hemisphere") {
    const std::vector<glm::vec3> directions = sphere(200000);
    for (const float sharpness : {1.5f, 5.0f, 20.0f, 80.0f}) {
        const glm::vec3 fit = shared::irradianceFit(sharpness);
        for (float cosine = -0.9f; cosine <= 1; cosine += 0.19f)
            CHECK(std::abs(shared::irradianceOf(fit, cosine) - integratedIrradiance(sharpness, cosine, directions)) <
                  0.02);
    }
}

TEST_CASE("broad lights as harmonics give the irradiance of their integral") {
    const std::vector<glm::vec3> directions = sphere(100000);
    for (const float sharpness : {0.7f, 1.3f, 3.0f}) {
        LightRig rig;
        Light light;
        light.frame = Light::Frame::world;
        light.sharpness = sharpness;
        rig.lights = {light};
        const shared::FrameUniforms frame = uniformsOf(rig, 0, 0);
        CHECK(frame.lightCount == 0);
        for (float cosine = -1; cosine <= 1; cosine += 0.25f) {
            const glm::vec3 normal(std::sqrt(1 - cosine * cosine), cosine, 0);
            CHECK(std::abs(ambientAt(frame, normal).g - integratedIrradiance(sharpness, cosine, directions)) < 0.03);
        }
    }
}

TEST_CASE("lights that a rig does not have are black and well formed, since the shader adds them all") {
    const shared::FrameUniforms frame = uniformsOf(lightRig("flash"), 0, 0);
    REQUIRE(frame.lightCount < STIPPLE_MAX_LIGHTS);
    for (int i = frame.lightCount; i < STIPPLE_MAX_LIGHTS; ++i) {
        CHECK(glm::vec3(frame.lights[i].irradiance) == glm::vec3(0));
        CHECK(frame.lights[i].fitBend.r > 0);
        CHECK(glm::length(glm::vec3(frame.lights[i].axis)) == doctest::Approx(1));
    }
}

TEST_CASE("every rig fits the shader's lights, and its shadow belongs to the first") {
    for (const std::string& name : lightRigNames()) {
        const LightRig& rig = lightRig(name);
        const shared::FrameUniforms frame = uniformsOf(rig, 20, 10);
        CHECK(frame.lightCount <= STIPPLE_MAX_LIGHTS);
        CHECK_MESSAGE(
            frame.keyCount == std::count_if(rig.lights.begin(), rig.lights.end(), [](const Light& l) { return l.key; }),
            name);
        CHECK(frame.exposure == rig.exposure);
    }
}

TEST_CASE("a room adds no light to the shine and takes none: what a scalp mirrors of it is 1 in the mean") {
    constexpr int kDirections = 4000;
    for (const std::string& name : lightRigNames()) {
        CAPTURE(name);
        const Room& room = lightRig(name).room;
        double sum = 0;
        for (int i = 0; i < kDirections; ++i) {  // evenly over the upper half of the sphere
            const float y = (float(i) + 0.5f) / float(kDirections), r = std::sqrt(1 - y * y),
                        turn = 2.39996323f * float(i);
            const glm::vec3 d(r * std::sin(turn), y, r * std::cos(turn)), at = glm::abs(d) / room.halfSizeM;
            const int side = at.x >= at.y && at.x >= at.z ? 0 : at.y >= at.z ? 1 : 2;
            sum += double(d[side] > 0 ? room.high[side] : room.low[side]);
        }
        CHECK(sum / kDirections == nearly(1, 0.05));
        CHECK(room.viewer >= 0);
        CHECK(room.viewer < 1);
    }
    CHECK(lightRig("overcast").room.high == lightRig("overcast").room.low);
}

TEST_CASE("the harmonics of a window's bars add up to light between them and little behind them") {
    const shared::FrameUniforms frame = uniformsOf(lightRig("daylight"), 0, 0);
    const shared::LightGpu& window = frame.lights[0];
    REQUIRE(window.shape.z > 1);
    const float bars[3] = {window.irradiance.w, window.finerBars.x, window.finerBars.z};
    float atBar = 1, atPane = 1;
    for (int k = 1; k <= 3; ++k) {
        atBar -= bars[k - 1];
        atPane -= bars[k - 1] * std::cos(3.14159265f * float(k));
    }
    CHECK(atBar < 0.1f);
    CHECK(atPane > 1.2f);
}
